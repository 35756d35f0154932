import { createHash, randomBytes } from 'node:crypto'
import type { ImportQuery, ImportReport, ImportTable } from '../../../protocol/hall-import.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Language } from '../../../protocol/vocabulary.ts'
import type { Actor } from '../../domain/decision.ts'
import { granted, mayImport } from '../../domain/who-may.ts'
import type { Hall } from '../../hall.ts'
import { importedOver } from './imported-over.ts'
import { newPin } from './new-pin.ts'
import type { Job, Prepared } from './prepare.ts'
import type { PresentHall } from './present-hall.ts'
import { templateCsv, templateXlsx } from './template-files.ts'

type Person = Extract<Actor, { kind: 'person' }>
type Tools = {
  readonly prepare: (job: Job) => Promise<Prepared | 'too-much'>
  /** A PIN as it may be kept. */
  readonly keepPin: (pin: string) => Promise<string>
  /** Of people whose PIN is another now, or who have left; throws where the disk takes nothing. */
  readonly endSessions: (badges: ReadonlySet<string>) => void
}
type Answer = ImportReport | (ImportReport & Refusal) | Refusal

/** Uploads are read one after another; more than this in the row is no hall's morning. */
const mostWaiting = 8
/** PINs are slow to make on purpose; people who sign in meanwhile wait for one, not for all. */
const pinsAtOnce = 2

/** People and matters from a spreadsheet: checked against the hall in force, and put in force as a whole or not at all. */
export class HallImport {
  private waiting = 0
  private turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly hall: Hall,
    private readonly tools: Tools,
  ) {}

  /** `undefined`: the actor may import. */
  refusedTo(actor: Actor): Refusal | undefined {
    if (granted(mayImport, actor)) return undefined
    return refuse(actor.kind === 'nobody' ? 'not-known' : 'not-allowed')
  }

  /** For those who may import. Refuses `hall-changed`, `rows-to-mend`, `too-many-requests`, `storage-failed`. */
  async run(bytes: Uint8Array, query: ImportQuery, by: Person): Promise<Answer> {
    if (this.waiting >= mostWaiting) return refuse('too-many-requests')
    this.waiting++
    const mine = this.turn.then(() => this.read(bytes, query, by))
    this.turn = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      this.waiting--
    }
  }

  private async read(bytes: Uint8Array, query: ImportQuery, by: Person): Promise<Answer> {
    const before = this.hall.digest
    const present = this.present()
    if (query.base !== undefined && query.base !== baseOf(before)) return refuse('hall-changed')
    const who = { badge: by.badge, admin: by.roles.includes('admin') }
    const prepared = await this.tools.prepare({
      bytes,
      present,
      query: { mode: query.mode, table: query.table, absent: query.absent },
      who,
    })
    return this.answer(prepared === 'too-much' ? tooMuch(present) : prepared, query, by, before)
  }

  templateXlsx(language: Language): Promise<Buffer> {
    return templateXlsx(this.present(), language)
  }

  templateCsv(table: ImportTable, language: Language): string {
    return templateCsv(table, this.present(), language)
  }

  private async answer(prepared: Prepared, query: ImportQuery, by: Person, before: string): Promise<Answer> {
    const { withoutPin, pins, outline, next, ...told } = prepared
    const report: ImportReport = {
      ...withStranded(told, outline && this.hall.stranded(outline)),
      base: baseOf(before),
      applied: false,
      newPins: withoutPin,
    }
    if (query.mode === 'check') return report
    if (report.problemCount > 0) return { ...report, ...refuse('rows-to-mend') }
    if (!next) return { ...report, applied: true }
    const made = withoutPin.map((person) => ({ ...person, pin: newPin(person.badge) }))
    const given = new Map([...pins, ...made.map(({ badge, pin }) => [badge, pin] as const)])
    const kept = await this.keptPins(next, given)
    // Nothing waits between here and the event, so that the document is the one that was read against.
    if (this.hall.digest !== before) return { ...report, ...refuse('hall-changed') }
    if (this.hall.health.storage === 'failed') return refuse('storage-failed')
    const digest = importedOver(before, randomBytes(12).toString('hex'))
    // First: a session that could not be ended must not outlive its PIN.
    this.tools.endSessions(new Set([...given.keys(), ...leaving(this.present(), next)]))
    const document = { ...next, people: next.people.map((person) => ({ ...person, pin: '' })) }
    const left = await this.hall.configure(document, { digest, demo: this.hall.demo, pins: kept }, by)
    if (left !== undefined) return { ...report, ...refuse('hall-changed') }
    // A disk that took nothing has put the hall back to what it was.
    if (this.hall.digest !== digest) return refuse('storage-failed')
    return { ...report, base: baseOf(digest), applied: true, newPins: made }
  }

  /** Each badge's PIN as it is kept: the new ones made, the others as they were. */
  private async keptPins(next: PresentHall, given: ReadonlyMap<string, string>): Promise<Map<string, string>> {
    const kept = new Map<string, string>()
    for (const { badge } of next.people) kept.set(badge, this.hall.personOf(badge)?.pin ?? '')
    const waiting = [...given]
    const work = async () => {
      for (let each = waiting.shift(); each; each = waiting.shift()) kept.set(each[0], await this.tools.keepPin(each[1]))
    }
    await Promise.all(Array.from({ length: pinsAtOnce }, work))
    return kept
  }

  private present(): PresentHall {
    if (!this.hall.document) throw new Error('no hall document is in force yet')
    // How slips look is no part of a hall file, and stays as it is.
    const { slips: _slips, ...document } = this.hall.document
    const people = document.people.map(({ person: _ref, ...staff }) => ({ ...staff, name: this.hall.personOf(staff.badge)?.name ?? '' }))
    return { ...document, people }
  }
}

/** The digest itself is keyed and stays inside. */
const baseOf = (digest: string): string => createHash('sha256').update(digest).digest('hex').slice(0, 16)

function leaving(before: PresentHall, { people }: PresentHall): string[] {
  const staying = new Set(people.map(({ badge }) => badge))
  return before.people.flatMap(({ badge }) => (staying.has(badge) ? [] : [badge]))
}

type Told = Omit<Prepared, 'withoutPin' | 'pins' | 'outline' | 'next'>

function withStranded(told: Told, left: ReturnType<Hall['stranded']>): Told {
  if (!left) return told
  const problem = { code: 'people-waiting' as const, value: left.number }
  return { ...told, problems: [problem, ...told.problems], problemCount: told.problemCount + 1 }
}

const none = (count: number) => ({ new: 0, changed: 0, removed: 0, unchanged: count, names: { new: [], changed: [], removed: [] } })

function tooMuch({ people, matters, lines, counters, groups }: PresentHall): Prepared {
  return {
    tables: [],
    changes: {
      people: none(people.length),
      matters: none(matters.length),
      lines: none(lines.length),
      counters: none(counters.length),
      groups: none(groups.length),
    },
    notes: [],
    problems: [{ code: 'too-much' }],
    problemCount: 1,
    withoutPin: [],
    pins: [],
  }
}
