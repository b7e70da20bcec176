-- Keys by which programs call the API. Of a key only its hash is kept: whoever reads this table cannot use it.
create table security_key (
    key         text        primary key,
    name        text        not null,
    hash        text        not null,
    roles       text        not null,
    created_by  text        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    used_at     timestamptz
);
create unique index security_key_name on security_key (name) where revoked_at is null;

comment on table security_key is 'Keys of programs, as hashes.';
