-- Everything that must be true together lives in this database and is committed together (see docs/adr/0003).
-- Times are milliseconds since 1970-01-01T00:00Z. Type names are those that SQLite and PostgreSQL both take.

-- What was handed in: one row a notice version, owned by the record room.
CREATE TABLE submission (
    submission_id   TEXT   NOT NULL PRIMARY KEY,
    sender          TEXT   NOT NULL,
    notice_id       TEXT   NOT NULL,
    notice_version  BIGINT NOT NULL,
    type            TEXT   NOT NULL,
    thread_id       TEXT   NOT NULL,
    in_reply_to     TEXT,
    domain          TEXT   NOT NULL,
    canonical_sha256 TEXT  NOT NULL, -- of the canonical submission: tells a repeat from a conflict
    content_sha256  TEXT   NOT NULL, -- of what the sender signed: what R1 names
    form            TEXT   NOT NULL, -- JOSE, XML: of that, and of the gateway's receipts about it
    vault_id        TEXT   NOT NULL,
    received_at     BIGINT NOT NULL,
    UNIQUE (sender, notice_id, notice_version)
);
CREATE INDEX submission_thread ON submission (thread_id);

-- Envelope ids seen, so that one id never carries two notices.
CREATE TABLE envelope (
    sender          TEXT   NOT NULL,
    envelope_id     TEXT   NOT NULL,
    submission_id   TEXT   NOT NULL,
    PRIMARY KEY (sender, envelope_id)
);

-- One row a recipient: the decision about it and where it stands. Paths and rules only, never values.
CREATE TABLE disclosure (
    disclosure_id   TEXT   NOT NULL PRIMARY KEY,
    submission_id   TEXT   NOT NULL REFERENCES submission (submission_id),
    recipient       TEXT   NOT NULL,
    recipient_role  TEXT   NOT NULL,
    originator      TEXT   NOT NULL,
    type            TEXT   NOT NULL,
    thread_id       TEXT   NOT NULL,
    purpose         TEXT   NOT NULL,
    domain          TEXT   NOT NULL,
    state           TEXT   NOT NULL,
    outcome         TEXT   NOT NULL,
    policy_digest   TEXT   NOT NULL,
    decided_at      BIGINT NOT NULL,
    fields          TEXT   NOT NULL, -- JSON: [{path,outcome,rule,citation}]
    duties          TEXT   NOT NULL, -- JSON
    log_index       BIGINT NOT NULL,
    vault_id        TEXT   NOT NULL, -- what left, the seed of the slots, the whole trace
    sealed_sha256   TEXT,            -- of the sealed bytes: what R4, R6 and R7 must name
    withdraws       TEXT             -- the disclosure that this one asks to destroy
);
CREATE INDEX disclosure_submission ON disclosure (submission_id);
CREATE INDEX disclosure_thread ON disclosure (thread_id);
CREATE INDEX disclosure_decided ON disclosure (decided_at);
CREATE INDEX disclosure_state ON disclosure (state);

-- Content, encrypted under a key that lives in the key store, never here.
CREATE TABLE vault (
    vault_id        TEXT   NOT NULL PRIMARY KEY,
    key_id          TEXT   NOT NULL,
    content         BYTEA  NOT NULL
);
CREATE INDEX vault_key ON vault (key_id);

-- Keyed look-up values of a person: the only way from a person to entries.
CREATE TABLE person_index (
    value           TEXT   NOT NULL,
    submission_id   TEXT   NOT NULL,
    PRIMARY KEY (value, submission_id)
);

-- The verifiable log, one tree a domain.
CREATE TABLE log_head (
    domain          TEXT   NOT NULL PRIMARY KEY,
    size            BIGINT NOT NULL,
    checkpoint      TEXT   NOT NULL
);
CREATE TABLE log_entry (
    domain          TEXT   NOT NULL,
    idx             BIGINT NOT NULL,
    typ             TEXT   NOT NULL,
    at              BIGINT NOT NULL,
    ref             TEXT,
    entry           BYTEA  NOT NULL,
    PRIMARY KEY (domain, idx)
);
CREATE INDEX log_entry_ref ON log_entry (ref);
CREATE TABLE log_node (
    domain          TEXT   NOT NULL,
    level           INTEGER NOT NULL,
    idx             BIGINT NOT NULL,
    hash            BYTEA  NOT NULL,
    PRIMARY KEY (domain, level, idx)
);

-- What waits to be sent: the very bytes that were logged, under the subject's key.
CREATE TABLE outbox (
    disclosure_id   TEXT   NOT NULL PRIMARY KEY REFERENCES disclosure (disclosure_id),
    position        BIGINT NOT NULL,
    recipient       TEXT   NOT NULL,
    thread_id       TEXT   NOT NULL,
    domain          TEXT   NOT NULL,
    log_index       BIGINT NOT NULL,
    key_id          TEXT   NOT NULL,
    sealed          BYTEA  NOT NULL,
    msg_salt        BYTEA  NOT NULL,
    proof           TEXT   NOT NULL,
    attempts        INTEGER NOT NULL,
    due_at          BIGINT NOT NULL,
    lease_until     BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL
);
CREATE UNIQUE INDEX outbox_position ON outbox (position);
CREATE INDEX outbox_due ON outbox (due_at);

-- Signed receipts, ours and theirs, exactly as signed.
CREATE TABLE receipt (
    receipt_id      TEXT   NOT NULL PRIMARY KEY,
    submission_id   TEXT   NOT NULL,
    disclosure_id   TEXT,
    kind            TEXT   NOT NULL,
    status          TEXT   NOT NULL,
    sha256          TEXT   NOT NULL,
    signed          TEXT   NOT NULL, -- a compact JWS, or an XML document
    position        BIGINT NOT NULL,
    at              BIGINT NOT NULL
);
CREATE INDEX receipt_submission ON receipt (submission_id, position);
CREATE UNIQUE INDEX receipt_once ON receipt (sha256);

-- Cases that wait for a person.
CREATE TABLE hold_case (
    case_id         TEXT   NOT NULL PRIMARY KEY,
    disclosure_id   TEXT   NOT NULL REFERENCES disclosure (disclosure_id),
    state           TEXT   NOT NULL, -- WAITING, SETTLED, TIMED_OUT, WITHDRAWN
    opened_at       BIGINT NOT NULL,
    until           BIGINT NOT NULL
);
CREATE INDEX hold_case_until ON hold_case (state, until);
CREATE TABLE hold_question (
    case_id         TEXT   NOT NULL REFERENCES hold_case (case_id),
    fact            TEXT   NOT NULL,
    asked           TEXT   NOT NULL, -- the party whose named officer may answer
    answer          TEXT,            -- yes, no; null while it waits
    answered_at     BIGINT,
    vault_id        TEXT,            -- who answered and why
    PRIMARY KEY (case_id, fact)
);
CREATE INDEX hold_question_asked ON hold_question (asked);
