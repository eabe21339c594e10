; The installer for Windows, made by Inno Setup 6.3 or newer. installer_files.py fills in version and file types
; and writes this into build\bundle, from where it is compiled: iscc build\bundle\provenance_reader.iss
#define Root "..\.."

[Setup]
AppId={{6E0B1C7E-6A2C-4C0B-9C4D-2F6B0B6E3A51}
AppName=Provenance Reader
AppVersion=$version
AppVerName=Provenance Reader $version
AppPublisher=The authors of Provenance Reader
DefaultDirName={autopf}\Provenance Reader
DefaultGroupName=Provenance Reader
DisableProgramGroupPage=yes
; For the user alone, without asking an administrator; who wants it for everybody is asked.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
LicenseFile={#Root}\LICENSE
SetupIconFile=provenance-reader.ico
UninstallDisplayIcon={app}\provenance-reader.exe
UninstallDisplayName=Provenance Reader
OutputDir={#Root}\dist
OutputBaseFilename=provenance-reader-$version-windows-x64
VersionInfoVersion=$version

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Article=Article
de.Article=Artikel
en.About=Shows who says what in a news article, and through whom
de.About=Zeigt in einem Nachrichtenartikel, wer was sagt, und über wen
en.DesktopIcon=Put an icon on the desktop
de.DesktopIcon=Ein Symbol auf den Schreibtisch legen

[Tasks]
Name: "desktopicon"; Description: "{cm:DesktopIcon}"; Flags: unchecked

[InstallDelete]
; What a former version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\provenance-reader\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Provenance Reader"; Filename: "{app}\provenance-reader.exe"; Comment: "{cm:About}"
Name: "{autodesktop}\Provenance Reader"; Filename: "{app}\provenance-reader.exe"; Tasks: desktopicon

[Registry]
; Offered under "Open with"; no type of file is taken away from the program that opens it now.
Root: HKA; Subkey: "Software\Classes\ProvenanceReader.Article"; ValueType: string; ValueName: ""; ValueData: "{cm:Article}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\ProvenanceReader.Article\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\provenance-reader.exe,0"
Root: HKA; Subkey: "Software\Classes\ProvenanceReader.Article\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\provenance-reader.exe"" open ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\provenance-reader.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Provenance Reader"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\provenance-reader.exe\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\provenance-reader.exe"" open ""%1"""
$open_with
$supported

[Run]
Filename: "{app}\provenance-reader.exe"; Description: "{cm:LaunchProgram,Provenance Reader}"; Flags: nowait postinstall skipifsilent
