"""The commonest function words of the languages a reader is likely to meet, by ISO 639-1 code."""

from __future__ import annotations

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "cs": """a aby ale ani asi až bude by byl byla bylo byly co což do jak jako je jeho jej jejich její
            jen jsem jsou k kde kdy když která které který kteří ke může na nad ne nebo než o od po pod podle
            pokud pro proto při před přes s se si sice svůj také tak to toho tom tomu tu už v ve více však
            z za ze že""",
        "da": """af at blev blive bliver da de den denne der deres det dette dig du efter eller en end
            er et fordi for fra få får ham han hans har havde hende her hun hvad hvis hvor i ifølge ikke ind
            jeg kan kun kunne man med meget men mere mod nogle nu når og også om op over på samt sig siger
            sin skal skulle som til ud under var ved vi vil være været år""",
        "de": """aber alle als am an auch auf aus bei beim bis da damit dann das dass dem den der des die dies
            diese dieser doch durch ein eine einem einen einer eines er es für gegen habe haben hat hatte ich
            ihm ihr ihre im in ist kann kein keine können man mehr mit nach nicht noch nur ob oder ohne sagte
            sei sein seine seit sich sie sind so soll sowie über um und unter vom von vor war waren was wegen
            weil wenn werden wie wird wir worden wurde wurden zu zum zur zwischen""",
        "en": """a about after all also an and are as at be because been before but by can could did do for
            from had has have he her his how if in into is it its more most no not of on one or other our
            out over said she should so some than that the their them then there these they this to up was
            we were what when which who will with would you your""",
        "es": """a al ante antes así aunque como con contra cuando de del desde donde dos el ella ellos en
            entre era es esta está estas este esto están fue fueron ha había hacia han hasta la las le les lo
            los más me mi muy no nos o para pero por porque que qué quien se según ser si sin sino sobre
            son su sus también tan tiene todo una uno un y ya""",
        "fr": """à au aussi autre aux avant avec car ce cela ces cet cette comme contre dans de depuis des
            deux dont du elle elles en encore entre est et été être eu fait il ils je jusqu la le les leur
            leurs lors lui mais même ne ni nous on ont ou où par pas plus pour qu que qui sa sans se selon
            sera ses si son sont sous sur tout très un une vous y""",
        "hu": """a az azt azonban azért aki akik alatt amely amelyek ami amikor annak arra be csak de e egy
            egyik el elő ennek erre ez ezt ezért fel hogy ha hanem is illetve ki kell két le lehet lesz
            meg mert mint már még mellett minden mondta más míg nagy nem nincs pedig s se sem számára
            szerint szintén több után újabb vagy van voltak volt""",
        "it": """a ad ai al alla alle anche c che chi ci come con contro cui da dal dalla dalle degli dei del
            della delle di dopo due e è ed era essere fino fra gli ha hanno i il in io la le lo loro ma
            nei nel nella nelle non o per perché più prima quando quello questa questo se secondo senza
            si sia sono stata stato su sua sui sul sulla suo tra tutti un una uno""",
        "nl": """aan achter al alle als bij binnen dan dat de deze die dit door dus een en er gaan geen
            haar had hebben heeft hem het hij hoe hun ik in is je kan kunnen maar meer men met moet na naar
            niet nog nu of om omdat onder ook op over s sinds te tegen ten toen tot tussen twee uit van
            veel volgens voor waar wat we werd werden wel wordt worden was zal ze zei zich zijn zo zou""",
        "no": """at av ble blir bli da de den denne der deres det dette du eller en enn er et etter for fordi
            fra får ha hadde han hans har henne her hun hva hvis hvor i ifølge ikke inn jeg kan kun kunne
            man med meg mellom men mener mer mot noe noen nå når og også om opp over på sa samt seg sier
            sin skal skulle som til ut under uten var ved vi vil være vært år""",
        "pl": """a aby ale albo bez bo być był była było były co czy dla do gdy gdzie go i ich im ja jak jako
            je jednak jego jej jest jeszcze już kiedy kto która które którego którzy który lub ma mu może
            na nad nie niż o od oraz po pod podczas przed przez przy są się tak także tego tej ten też to
            tym tylko w we więc według wszystko z za ze został że""",
        "pt": """a à ainda ao aos após as às até com como contra da das de depois desde do dos e é ela ele
            eles em entre era essa esta está este estão foi foram há isso já lhe mais mas mesmo muito na
            nas não nem no nos o onde os ou para pela pelo por porque quando que quem se segundo sem ser
            seu seus sobre são sua suas também tem ter um uma""",
        "ro": """a acest această aceasta acestei ai al ale am are as asupra au ca care că ce cea cei cel cele
            cu când dar de decât deja despre din dintre după e ea ei el este eu fi fiind fost foarte iar
            în înainte între la lor lui mai multe nu o or pe pentru potrivit prin printre sa sau se și
            sunt său spus toate un una unde unei unor unui va vor""",
        "ru": """а без бы был была были было быть в во вот все всех вы где да для до его ее если еще же за и
            из или им их к как когда которая которые который ли между мы на над не него нее нет ни но о
            об он она они от по под после при с сказал со так также того тоже только том у уже чем что
            чтобы это этого этом""",
        "sv": """alla än är att av bara bli blir blev både de dem den denna deras det detta där då efter
            eller en enligt ett finns från få får för ha hade han hans har hennes hon hur här i in inte
            jag kan kommer kunde man med mellan men mer mot mycket måste ni nu när och också om på sade
            samt sedan sig sin ska skulle som säger så till under upp ut utan var vara varit vi vid vill
            åt år över""",
        "tr": """ama ancak aynı bazı ben bir bu bunu bunun böyle büyük çok da daha dair de değil diye dolayı
            en etti gibi göre hem hiç için ile ilgili ise kadar karşı ki kim mi mu nasıl ne neden o olan
            olarak oldu olduğu olduğunu olması on onun rağmen sadece sonra söyledi şey şu tarafından tüm
            üzere üzerine var ve veya ya yeni yok yüzde zaman""",
        "uk": """а або але б би був була були було бути в від він вона вони все всі та де для до є ж за з зі
            зокрема і із його її їх й коли куди лише між ми на навіть над не немає ні про по під після
            при проти сказав також так такі тим то того тому у це цей цього цьому через ці чи що щоб
            щодо я як яка які який якщо""",
    }.items()
}
