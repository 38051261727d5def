import { createHash, randomBytes } from 'node:crypto'
import { auditIn } from './auditing.ts'
import type { Inside } from './inside.ts'
import { shown } from './packed.ts'
import type { Role, Token } from './store.ts'

/** 256 random bits: nobody finds them by trying, so that a fast hash keeps them as well as a slow one. */
const SECRET_BYTES = 32

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const COLUMNS = ['id', 'name', 'role', 'created_at', 'revoked_at'] as const

interface Row {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly created_at: string
  readonly revoked_at: string | null
}

const tokenOfRow = ({ role, created_at, revoked_at, ...row }: Row): Token => ({
  ...row,
  role: role as Role,
  createdAt: created_at,
  revokedAt: revoked_at,
})

export function addToken(
  inside: Inside,
  name: string,
  role: Role,
  who = name,
): Promise<{ readonly token: Token; readonly secret: string }> {
  return inside.db.transaction().execute(async (db) => {
    const secret = `rpt_${randomBytes(SECRET_BYTES).toString('base64url')}`
    const id = `k-${randomBytes(6).toString('hex')}`
    const row = { id, name: shown(name), role, created_at: inside.now(), revoked_at: null }
    await db
      .insertInto('token')
      .values({ ...row, hash: hashOf(secret) })
      .execute()
    await auditIn(inside, db, { who, action: 'token.add', target: id, detail: role })
    return { token: tokenOfRow(row), secret }
  })
}

/** Found by its hash: how long that takes says nothing about the secret. */
export async function tokenOf({ db }: Inside, secret: string): Promise<Token | undefined> {
  const row = await db
    .selectFrom('token')
    .select(COLUMNS)
    .where('hash', '=', hashOf(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row && tokenOfRow(row)
}

export async function tokens({ db }: Inside): Promise<readonly Token[]> {
  return (await db.selectFrom('token').select(COLUMNS).orderBy('created_at').orderBy('id').execute()).map(
    tokenOfRow,
  )
}

export function revokeToken(inside: Inside, id: string, who: string): Promise<boolean> {
  return inside.db.transaction().execute(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('token')
      .set({ revoked_at: inside.now() })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await auditIn(inside, db, { who, action: 'token.revoke', target: id })
    return true
  })
}
