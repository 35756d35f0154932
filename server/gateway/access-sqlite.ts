import { createHash, randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import type { Badge, DeviceId, DeviceKind } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'

/** Of the tokens seen last: a screen shows the same one with every command. */
const digests = new Map<string, string>()
const digestsKept = 5000

function digestOf(token: string): string {
  const known = digests.get(token)
  if (known) return known
  const digest = createHash('sha256').update(token).digest('hex')
  if (digests.size >= digestsKept) digests.clear()
  digests.set(token, digest)
  return digest
}

const sessionMs = 12 * 3_600_000

type DeviceRow = { device: DeviceId; role: DeviceKind; counter: number | null }
type SessionRow = { badge: Badge; expires_at: number }

/** A device, or whose session it is; what that person may, the hall document says. */
type Holder = Extract<Actor, { kind: 'device' }> | { readonly kind: 'person'; readonly badge: Badge; readonly until: number }

/** Who holds which token. Only digests are kept; a token can be taken back. Times are milliseconds on the machine's clock. */
export class Access {
  private readonly db: Database.Database
  private readonly known = new Map<string, Holder>()

  constructor(file: string) {
    this.db = new Database(file)
    this.db.pragma('journal_mode = WAL')
    this.db.exec(`
      create table if not exists devices (digest text primary key, device text not null unique, role text not null, counter integer) strict;
      create table if not exists sessions (digest text primary key, badge text not null, expires_at integer not null) strict;
    `)
  }

  /** `undefined`: nobody's token, or an expired one. */
  holderOf(token: string): Holder | undefined {
    const digest = digestOf(token)
    const known = this.known.get(digest) ?? this.read(digest)
    if (!known) return undefined
    // One that has run out is only passed over: asking who somebody is must work on a disk that takes no writes.
    if (known.kind === 'person' && known.until < Date.now()) return undefined
    this.known.set(digest, known)
    return known
  }

  startSession(badge: Badge): string {
    const token = randomBytes(24).toString('base64url')
    this.db.prepare('delete from sessions where expires_at < ?').run(Date.now())
    this.db.prepare('insert into sessions values (?, ?, ?)').run(digestOf(token), badge, Date.now() + sessionMs)
    return token
  }

  /** Gives devices their tokens, in place of the ones before. */
  pair(devices: readonly { device: DeviceId; token: string; counter: number | undefined }[]): void {
    const insert = this.db.prepare('insert or replace into devices values (?, ?, ?, ?)')
    this.known.clear()
    this.db.transaction(() => {
      for (const { device, token, counter } of devices)
        insert.run(digestOf(token), device, device.slice(0, device.indexOf('-')), counter ?? null)
    })()
  }

  revoke(token: string): void {
    const digest = digestOf(token)
    this.known.delete(digest)
    this.db.prepare('delete from sessions where digest = ?').run(digest)
    this.db.prepare('delete from devices where digest = ?').run(digest)
  }

  close(): void {
    this.db.close()
  }

  private read(digest: string): Holder | undefined {
    const device = this.db.prepare('select device, role, counter from devices where digest = ?').get(digest) as DeviceRow | undefined
    if (device)
      return { kind: 'device', device: device.device, role: device.role, ...(device.counter === null ? {} : { counter: device.counter }) }
    const session = this.db.prepare('select badge, expires_at from sessions where digest = ?').get(digest) as SessionRow | undefined
    return session && { kind: 'person', badge: session.badge, until: session.expires_at }
  }
}
