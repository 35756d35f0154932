import type { Badge, Role } from '../protocol/vocabulary.ts'
import type { PersonalRecord } from './domain/decision.ts'
import type { Staff } from './domain/setup/events.ts'
import type { Journal } from './journal/journal.ts'

type Fields = Readonly<Record<string, string>>

/** More than a hall has staff and open notes; what is not on the disk yet is among the newest. */
const kept = 5000

/** Names, notes and comments by their reference: those just written, those read lately, and the journal's. */
export class PersonalRecords {
  private readonly known = new Map<string, Fields>()

  constructor(private readonly journal: Pick<Journal, 'personal' | 'erase'>) {}

  /** May be handed on by itself. */
  readonly of = (ref: string): Fields | undefined => {
    const known = this.known.get(ref)
    if (known) return known
    const read = this.journal.personal(ref)
    if (read) this.remember({ ref, fields: read })
    return read
  }

  /** Of the staff, with the PIN as it is kept. */
  person(staff: Staff | undefined): { badge: Badge; name: string; pin: string; roles: readonly Role[] } | undefined {
    const record = staff && this.of(staff.person)
    if (!record) return undefined
    return { badge: staff.badge as Badge, name: record['name'] ?? '', pin: record['pin'] ?? '', roles: staff.roles }
  }

  remember({ ref, fields }: { readonly ref: string; readonly fields: PersonalRecord['fields'] }): void {
    this.known.set(ref, fields)
    if (this.known.size <= kept) return
    const [oldest] = this.known.keys()
    if (oldest !== undefined) this.known.delete(oldest)
  }

  inMind(): readonly string[] {
    return [...this.known.keys()]
  }

  /** They are read again where they are asked for. */
  forget(refs: readonly string[]): void {
    for (const ref of refs) this.known.delete(ref)
  }

  async erase(ref: string): Promise<void> {
    this.known.delete(ref)
    await this.journal.erase(ref)
  }
}
