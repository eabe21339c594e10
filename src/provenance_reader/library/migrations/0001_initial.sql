-- "PRov", so that no other program's database is taken for ours.
PRAGMA application_id = 0x50526f76;

-- One row an article. `document` is the JSON of the domain's Document; what lists and searches need is
-- generated from it, so it cannot contradict it. Times are ISO 8601 in UTC.
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    content_sha256 TEXT NOT NULL UNIQUE,
    added_at TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    trashed_at TEXT,
    title TEXT AS (json_extract(document, '$.title')) STORED,
    language TEXT AS (json_extract(document, '$.language')) STORED,
    outlet TEXT AS (json_extract(document, '$.outlet')) STORED,
    published TEXT AS (json_extract(document, '$.published')) STORED,
    original_name TEXT NOT NULL AS (json_extract(document, '$.original.name')) STORED,
    document TEXT NOT NULL
) STRICT;

CREATE INDEX article_by_opening ON article (opened_at DESC) WHERE trashed_at IS NULL;

-- Every file an article was read from; several may hold the same content.
CREATE TABLE original (
    sha256 TEXT PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL
) STRICT;

CREATE INDEX original_by_article ON original (article_id);

-- The latest analysis of an article; `analysis` is the JSON of the domain's Analysis.
CREATE TABLE analysis (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    engine TEXT NOT NULL AS (json_extract(analysis, '$.engine')) STORED,
    statement_count INTEGER NOT NULL AS (json_array_length(analysis, '$.statements')) STORED,
    analysis TEXT NOT NULL
) STRICT;
