-- What the reader decided about an article: one row a change, never altered but for its state. 'undone' can
-- be done again, 'dropped' was undone before something else was done. The analysis is never touched.
CREATE TABLE review_change (
    id TEXT PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    kind TEXT NOT NULL,
    change TEXT NOT NULL,
    UNIQUE (article_id, place)
) STRICT, WITHOUT ROWID;
