-- A file may hold several articles: `number` says which of them, from 1.
CREATE TABLE numbered_original (
    sha256 TEXT NOT NULL,
    number INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    PRIMARY KEY (sha256, number)
) STRICT, WITHOUT ROWID;

INSERT INTO numbered_original (sha256, number, article_id, name, media_type)
SELECT sha256, 1, article_id, name, media_type FROM original;

DROP TABLE original;

ALTER TABLE numbered_original RENAME TO original;

CREATE INDEX original_by_article ON original (article_id);
