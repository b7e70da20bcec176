-- Who may log in. The stamp rises whenever a log-in that is under way must end: another password, or disabled.
create table security_account (
    account        text        primary key,
    full_name      text        not null,
    password_hash  text        not null,
    one_time       boolean     not null,
    disabled       boolean     not null,
    demo           boolean     not null,
    stamp          bigint      not null,
    created_at     timestamptz not null
);

-- What an account may do, by role.
create table security_role (
    account  text not null references security_account (account),
    role     text not null,
    primary key (account, role)
);

-- Who logged in, who was turned away, and who changed which account; rows are only added. The account need not exist:
-- the name is what was typed.
create table security_entry (
    entry    bigint      generated always as identity primary key,
    at       timestamptz not null,
    kind     text        not null,
    account  text        not null,
    actor    text        not null,
    address  text        not null,
    detail   text        not null
);
create index security_entry_logged_in on security_entry (account, at) where kind = 'LOGGED_IN';

comment on table security_account is 'Who may log in.';
comment on table security_role is 'What an account may do.';
comment on table security_entry is 'Log-ins and changes of accounts; rows are only added.';
