"""Files of messages in, files of results or redacted copies out: streamed, resumable, nothing lost.

Each run is a job that goes on where an earlier one was stopped.

>>> from escalml.batch.score_files import score_file
>>> score_file(Path("tickets.csv"), Path("scored.parquet"), model=model, policy_file=policy)  # doctest: +SKIP
"""
