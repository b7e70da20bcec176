-- Rows are told from what they were before by a checksum that costs less than a digest. Until a row is read again it keeps
-- its digest, which no checksum equals: the row is mapped once more and says nothing new.
comment on column exchange_record.digest is 'Checksum of the row; empty where it must be mapped again.';
