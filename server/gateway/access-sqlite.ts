import { createHash, randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import type { Badge, DeviceId, DeviceKind } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import { prepareAccess } from './access-tables-sqlite.ts'

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

export const newToken = (): string => randomBytes(24).toString('base64url')
const kindOf = (device: DeviceId): string => device.slice(0, device.indexOf('-'))
const sessionMs = 12 * 3_600_000

type DeviceRow = { device: DeviceId; role: DeviceKind; counter: number | null }
/** `seenAt`: milliseconds UTC on the machine's clock. */
type DeviceKept = DeviceRow & { readonly seenAt: number | null }
type SessionRow = { badge: Badge; expires_at: number }

/** A device, or whose session it is; what that person may, the hall document says. */
type Holder = Extract<Actor, { kind: 'device' }> | { readonly kind: 'person'; readonly badge: Badge; readonly until: number }

/** Who holds which token. Only digests are kept; a token can be taken back. Times are milliseconds on the machine's clock. */
export class Access {
  private readonly db: Database.Database
  private readonly known = new Map<string, Holder>()
  private tell: () => void = () => undefined
  private readonly lent = new Map<string, Holder>()

  constructor(file: string) {
    this.db = new Database(file)
    this.db.pragma('journal_mode = WAL')
    prepareAccess(this.db)
  }

  /** `tell`: tokens have just been taken back, or sessions ended before their time. */
  onTakenBack(tell: () => void): void {
    this.tell = tell
  }

  /** `undefined`: nobody's token, or an expired one. */
  holderOf(token: string): Holder | undefined {
    const digest = digestOf(token)
    const known = this.known.get(digest) ?? this.lent.get(digest) ?? this.read(digest)
    if (!known) return undefined
    // One that has run out is only passed over: asking who somebody is must work on a disk that takes no writes.
    if (known.kind === 'person' && known.until < Date.now()) return undefined
    this.known.set(digest, known)
    return known
  }

  /** `console`: the paired machine where the person signed in; the session ends when that is taken back. */
  startSession(badge: Badge, console?: DeviceId): string {
    const token = newToken()
    this.db.prepare('delete from sessions where expires_at < ?').run(Date.now())
    this.db
      .prepare('insert into sessions (digest, badge, expires_at, console) values (?, ?, ?, ?)')
      .run(digestOf(token), badge, Date.now() + sessionMs, console ?? null)
    return token
  }

  /** Ends the sessions of people who have another PIN now, or have left. */
  endSessions(badges: Iterable<string>): void {
    const end = this.db.prepare('delete from sessions where badge = ?')
    this.known.clear()
    this.db.transaction(() => {
      for (const badge of badges) end.run(badge)
    })()
    this.tell()
  }

  /** Gives devices their tokens, in place of the ones before; one that was paired by code keeps its own. */
  pair(devices: readonly { device: DeviceId; token: string; counter: number | undefined }[]): void {
    const insert = this.db.prepare(`
      insert into devices (digest, device, role, counter) values (?, ?, ?, ?)
      on conflict (device) do update set digest = excluded.digest, role = excluded.role, counter = excluded.counter where by_code = 0`)
    this.known.clear()
    this.db.transaction(() => {
      for (const { device, token, counter } of devices) insert.run(digestOf(token), device, kindOf(device), counter ?? null)
    })()
  }

  /** A token for what runs inside the server, beside any other that the device has; good for this run alone. */
  lend(device: DeviceId, counter: number): string {
    const token = newToken()
    this.lent.set(digestOf(token), { kind: 'device', device, role: kindOf(device) as DeviceKind, counter })
    return token
  }

  /** The token of a device whose code was read; what was paired under that name before loses its own. */
  pairByCode(device: DeviceId, counter: number | undefined, token: string): void {
    this.db.transaction(() => {
      this.takeBack(device)
      this.db
        .prepare('insert into devices (digest, device, role, counter, by_code) values (?, ?, ?, ?, 1)')
        .run(digestOf(token), device, kindOf(device), counter ?? null)
    })()
  }

  devices(): DeviceKept[] {
    return this.db.prepare('select device, role, counter, seen_at as seenAt from devices').all() as DeviceKept[]
  }

  /** When connections of devices last began or ended. */
  seen(when: ReadonlyMap<DeviceId, number>): void {
    const note = this.db.prepare('update devices set seen_at = ? where device = ?')
    this.db.transaction(() => {
      for (const [device, at] of when) note.run(at, device)
    })()
  }

  /** Takes a device's token back for good, and ends the sessions of people who signed in there. False: there is no such device. */
  takeBack(device: string): boolean {
    this.known.clear()
    const had = this.db.transaction(() => {
      this.db.prepare('insert or ignore into taken_back select digest from devices where device = ?').run(device)
      this.db.prepare('delete from sessions where console = ?').run(device)
      return this.db.prepare('delete from devices where device = ?').run(device).changes > 0
    })()
    if (had) this.tell()
    return had
  }

  /** A token that was taken back is nobody's for ever, also where a file still names it. */
  wasTakenBack(token: string): boolean {
    return this.db.prepare('select 1 from taken_back where digest = ?').get(digestOf(token)) !== undefined
  }

  revoke(token: string): void {
    const digest = digestOf(token)
    this.known.delete(digest)
    this.db.prepare('delete from sessions where digest = ?').run(digest)
    this.db.prepare('delete from devices where digest = ?').run(digest)
    this.tell()
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
