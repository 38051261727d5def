import { sql } from 'kysely'
import type { Database } from './engine.ts'

/** The schema that a database has, as text that is the same for the same schema: kept in `schema.*.sql`, and compared. */
export async function schemaOf(database: Database): Promise<string> {
  const lines = database.engine === 'sqlite' ? await sqliteSchema(database) : await postgresSchema(database)
  return `${lines.join('\n')}\n`
}

async function sqliteSchema({ db }: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_master
    where sql is not null and name not like 'sqlite_%' and name not like 'search_%' and tbl_name not like 'kysely_%'
    order by tbl_name, type desc, name`.execute(db)
  return rows.map((row) => `${row.sql.replace(/\s+/gu, ' ')};`)
}

async function postgresSchema({ db }: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select line from (
      select table_name, 0 as part, ordinal_position::text as rank,
        table_name || '.' || column_name || ' ' || data_type
        || case is_nullable when 'NO' then ' not null' else '' end
        || case is_identity when 'YES' then ' identity' else '' end as line
      from information_schema.columns where table_schema = current_schema() and table_name not like 'kysely_%'
      union all
      select conrelid::regclass::text, 1, conname, conrelid::regclass || ': ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = current_schema()::regnamespace and contype <> 'n'
        and conrelid <> 0 and conrelid::regclass::text not like 'kysely_%'
      union all
      select tablename, 2, indexname, indexdef from pg_indexes
      where schemaname = current_schema() and tablename not like 'kysely_%'
    ) as schema order by table_name collate "C", part, case part when 0 then lpad(rank, 4, '0') else rank end collate "C"`.execute(
    db,
  )
  return rows.map((row) => row.line)
}
