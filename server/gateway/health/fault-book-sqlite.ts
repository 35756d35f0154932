import Database from 'better-sqlite3'
import { type DeviceFault, deviceFaults } from '../../../protocol/health.ts'

/** Milliseconds on the hall's clock. Without `until` it goes on. */
export type Noted = { readonly device: string; readonly fault: DeviceFault; readonly at: number; until?: number }

/** A device that comes and goes all day fills its own lines and nobody else's. */
const mostOfOne = 40
const mostDevices = 300
export const keptMs = 12 * 3_600_000

/**
 * Faults of the last hours, in mind, and now and then on the disk: a restart is itself a fault that somebody looks into afterwards. It may be lost: the hall
 * does not rest on it.
 */
export class FaultBook {
  private readonly db: Database.Database
  private readonly of = new Map<string, Noted[]>()
  private changed = false

  /** What went on when the server ended is over, as far as anybody knows: it begins anew if it is still so. */
  constructor(file: string, now: number) {
    this.db = new Database(file)
    this.db.pragma('journal_mode = WAL')
    this.db.pragma('synchronous = NORMAL')
    this.db.exec('create table if not exists faults (device text not null, fault text not null, at integer not null, until integer) strict')
    const rows = this.db.prepare('select device, fault, at, until from faults order by at').all() as (Noted & { until: number | null })[]
    // A demo's clock may have been set back; a word may be of another version.
    for (const { device, fault, at, until } of rows)
      if (at <= now && deviceFaults.includes(fault)) this.put({ device, fault, at, until: until ?? now })
  }

  /** What is wrong with a device now: what is new begins, what is no more ends. */
  note(device: string, faults: readonly DeviceFault[], now: number): void {
    const known = this.of.get(device) ?? []
    const open = known.filter(({ until }) => until === undefined)
    for (const each of open)
      if (!faults.includes(each.fault)) {
        each.until = Math.max(each.at, now)
        this.changed = true
      }
    for (const fault of faults) if (!open.some((each) => each.fault === fault)) this.put({ device, fault, at: now })
  }

  /** Newest first. */
  recent(device: string, now: number): readonly Noted[] {
    const known = this.of.get(device)
    if (!known) return []
    const kept = known.filter(({ until }) => until === undefined || now - until < keptMs)
    if (kept.length < known.length) {
      this.changed = true
      this.of.set(device, kept)
    }
    return kept.toReversed()
  }

  /** The disk has what is in mind. A disk that takes nothing throws, and is asked again. */
  writeDown(): void {
    if (!this.changed) return
    const insert = this.db.prepare('insert into faults (device, fault, at, until) values (?, ?, ?, ?)')
    this.db.transaction(() => {
      this.db.prepare('delete from faults').run()
      for (const noted of this.of.values()) for (const { device, fault, at, until } of noted) insert.run(device, fault, at, until ?? null)
    })()
    this.changed = false
  }

  close(): void {
    this.db.close()
  }

  private put(noted: Noted): void {
    const known = this.of.get(noted.device)
    if (!known && this.of.size >= mostDevices) return
    this.changed = true
    if (!known) this.of.set(noted.device, [noted])
    else {
      known.push(noted)
      if (known.length > mostOfOne) known.splice(0, known.length - mostOfOne)
    }
  }
}
