actor.id text not null
actor.kind text not null
actor.stories integer not null
actor.mentions integer not null
actor.folded text not null
actor: PRIMARY KEY (id)
CREATE INDEX actor_by_stories ON public.actor USING btree (stories DESC, id DESC)
CREATE UNIQUE INDEX actor_pkey ON public.actor USING btree (id)
audit.number bigint not null identity
audit.at text not null
audit.who text not null
audit.action text not null
audit.target text
audit.detail text
audit: PRIMARY KEY (number)
CREATE UNIQUE INDEX audit_pkey ON public.audit USING btree (number)
change.number bigint not null identity
change.at text not null
change.kind text not null
change.story text not null
change.title text not null
change.item text
change.text text not null
change: PRIMARY KEY (number)
CREATE UNIQUE INDEX change_pkey ON public.change USING btree (number)
correction.number bigint not null identity
correction.id text not null
correction.body text not null
correction.in_force integer not null
correction: UNIQUE (id)
correction: PRIMARY KEY (number)
CREATE UNIQUE INDEX correction_id_key ON public.correction USING btree (id)
CREATE UNIQUE INDEX correction_pkey ON public.correction USING btree (number)
extraction.report text not null
extraction.gzip bytea not null
extraction.text bytea not null
extraction.signature bytea not null
extraction: PRIMARY KEY (report)
extraction: FOREIGN KEY (report) REFERENCES report(id)
CREATE UNIQUE INDEX extraction_pkey ON public.extraction USING btree (report)
former_story.id text not null
former_story.report text not null
former_story: PRIMARY KEY (id)
former_story: FOREIGN KEY (report) REFERENCES report(id)
CREATE UNIQUE INDEX former_story_pkey ON public.former_story USING btree (id)
item.id text not null
item.story text not null
item.kind text not null
item.label text not null
item.verdict text not null
item.speaker text
item.type text
item.date text
item.first_day integer
item.last_day integer
item.day integer not null
item.origins integer
item.mentions integer not null
item: PRIMARY KEY (id)
item: FOREIGN KEY (story) REFERENCES story(id) ON UPDATE CASCADE ON DELETE CASCADE
CREATE INDEX item_by_day ON public.item USING btree (day DESC, id DESC)
CREATE INDEX item_by_speaker ON public.item USING btree (speaker, day DESC, id DESC) WHERE (speaker IS NOT NULL)
CREATE INDEX item_by_verdict ON public.item USING btree (verdict, day DESC, id DESC)
CREATE INDEX item_days ON public.item USING btree (first_day, last_day, story) WHERE (first_day IS NOT NULL)
CREATE INDEX item_of_story ON public.item USING btree (story, kind)
CREATE UNIQUE INDEX item_pkey ON public.item USING btree (id)
item_actor.item text not null
item_actor.actor text not null
item_actor.roles text not null
item_actor.day integer not null
item_actor: FOREIGN KEY (item) REFERENCES item(id) ON DELETE CASCADE
item_actor: PRIMARY KEY (actor, day, item)
CREATE INDEX item_actor_of_item ON public.item_actor USING btree (item)
CREATE UNIQUE INDEX item_actor_pkey ON public.item_actor USING btree (actor, day, item)
lineage.story text not null
lineage.earlier text not null
lineage.later text not null
lineage.kind text not null
lineage.score double precision not null
lineage: FOREIGN KEY (earlier) REFERENCES report(id)
lineage: FOREIGN KEY (later) REFERENCES report(id)
lineage: PRIMARY KEY (story, earlier, later)
lineage: FOREIGN KEY (story) REFERENCES story(id) ON UPDATE CASCADE ON DELETE CASCADE
CREATE INDEX lineage_earlier ON public.lineage USING btree (earlier)
CREATE INDEX lineage_later ON public.lineage USING btree (later)
CREATE UNIQUE INDEX lineage_pkey ON public.lineage USING btree (story, earlier, later)
report.number bigint not null identity
report.id text not null
report.source text not null
report.url text
report.title text
report.outlet text
report.language text
report.published text
report.first_day integer
report.last_day integer
report.day integer not null
report.analysis text not null
report.story text
report.added_at text not null
report: UNIQUE (id)
report: PRIMARY KEY (number)
report: FOREIGN KEY (story) REFERENCES story(id) ON UPDATE CASCADE ON DELETE SET NULL
CREATE INDEX report_by_analysis ON public.report USING btree (analysis, number)
CREATE INDEX report_by_day ON public.report USING btree (day DESC, id DESC)
CREATE INDEX report_by_language ON public.report USING btree (language, story)
CREATE INDEX report_by_outlet ON public.report USING btree (outlet, story)
CREATE INDEX report_by_source ON public.report USING btree (source)
CREATE INDEX report_by_url ON public.report USING btree (url) WHERE (url IS NOT NULL)
CREATE UNIQUE INDEX report_id_key ON public.report USING btree (id)
CREATE INDEX report_of_story ON public.report USING btree (story, outlet)
CREATE UNIQUE INDEX report_pkey ON public.report USING btree (number)
CREATE INDEX report_unplaced ON public.report USING btree (number) WHERE (story IS NULL)
search.report bigint not null
search.words tsvector not null
search: PRIMARY KEY (report)
search: FOREIGN KEY (report) REFERENCES report(number) ON DELETE CASCADE
CREATE UNIQUE INDEX search_pkey ON public.search USING btree (report)
CREATE INDEX search_words ON public.search USING gin (words)
state.key text not null
state.value text not null
state: PRIMARY KEY (key)
CREATE UNIQUE INDEX state_pkey ON public.state USING btree (key)
story.id text not null
story.title text not null
story.from text
story.to text
story.thread text
story.first_day integer
story.last_day integer
story.day integer not null
story.version integer not null
story.recorded integer not null
story.origins integer
story.items integer
story.contradictions integer
story.denials integer
story.recorded_at text
story: PRIMARY KEY (id)
CREATE INDEX story_by_day ON public.story USING btree (day DESC, id DESC)
CREATE INDEX story_of_thread ON public.story USING btree (thread) WHERE (thread IS NOT NULL)
CREATE UNIQUE INDEX story_pkey ON public.story USING btree (id)
CREATE INDEX story_stale ON public.story USING btree (id) WHERE (recorded < version)
story_actor.story text not null
story_actor.actor text not null
story_actor.kind text not null
story_actor.name text not null
story_actor.country text
story_actor.folded text not null
story_actor.mentions integer not null
story_actor: PRIMARY KEY (story, actor)
story_actor: FOREIGN KEY (story) REFERENCES story(id) ON UPDATE CASCADE ON DELETE CASCADE
CREATE INDEX story_actor_by_actor ON public.story_actor USING btree (actor, mentions DESC, name)
CREATE UNIQUE INDEX story_actor_pkey ON public.story_actor USING btree (story, actor)
story_record.story text not null
story_record.etag text not null
story_record.analysis text not null
story_record.gzip bytea not null
story_record: PRIMARY KEY (story)
story_record: FOREIGN KEY (story) REFERENCES story(id) ON UPDATE CASCADE ON DELETE CASCADE
CREATE UNIQUE INDEX story_record_pkey ON public.story_record USING btree (story)
thread.id text not null
thread.title text not null
thread: PRIMARY KEY (id)
CREATE UNIQUE INDEX thread_pkey ON public.thread USING btree (id)
thread_link.thread text not null
thread_link.earlier text not null
thread_link.later text not null
thread_link.kind text not null
thread_link.because text not null
thread_link: PRIMARY KEY (thread, later, earlier)
thread_link: FOREIGN KEY (thread) REFERENCES thread(id) ON DELETE CASCADE
CREATE UNIQUE INDEX thread_link_pkey ON public.thread_link USING btree (thread, later, earlier)
token.id text not null
token.name text not null
token.role text not null
token.hash text not null
token.created_at text not null
token.revoked_at text
token: UNIQUE (hash)
token: PRIMARY KEY (id)
CREATE UNIQUE INDEX token_hash_key ON public.token USING btree (hash)
CREATE UNIQUE INDEX token_pkey ON public.token USING btree (id)
