-- Nobody asks for the facts of one subject; keeping them in order cost each fact as much as its identity does.
drop index journal_event_by_subject;
