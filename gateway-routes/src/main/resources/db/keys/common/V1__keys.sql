-- The key store: a database of its own, with its own back-up of short retention, so that deleting a key means something.
CREATE TABLE subject_key (
    key_id      TEXT   NOT NULL PRIMARY KEY,
    subject     TEXT   NOT NULL, -- keyed look-up value, not the person
    thread_id   TEXT   NOT NULL,
    kek         TEXT   NOT NULL, -- which key-encryption key wraps it
    wrapped     BYTEA  NOT NULL,
    created_at  BIGINT NOT NULL,
    UNIQUE (subject, thread_id)
);
CREATE TABLE secret (
    name        TEXT   NOT NULL PRIMARY KEY,
    kek         TEXT   NOT NULL,
    wrapped     BYTEA  NOT NULL
);
