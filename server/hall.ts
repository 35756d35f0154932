import type { Answer, Command } from '../protocol/commands/command.ts'
import { comparedAs } from '../protocol/commands/tickets.ts'
import type { Hall as HallDocument } from '../protocol/hall-document.ts'
import { isRefusal, type Refusal, refuse } from '../protocol/refusals.ts'
import type { PrinterEntry } from '../protocol/views/parts.ts'
import type { Patch, WatchAnswer } from '../protocol/views/view.ts'
import type { Badge, Role } from '../protocol/vocabulary.ts'
import { calendarYear, yearsToLearn } from './domain/closing/years.ts'
import { configure, type Stranded, type StrandingDocument, stranded, strands, vacated } from './domain/configure.ts'
import { decide } from './domain/decide.ts'
import { type Actor, actorName, type Context, type PersonalRecord } from './domain/decision.ts'
import type { HallEvent, NewEvent } from './domain/events.ts'
import { evolve } from './domain/evolve.ts'
import { sentTo } from './domain/neighbours.ts'
import { staffOf } from './domain/people/roster.ts'
import { everyMatter } from './domain/setup/state.ts'
import { type Figures, figuresOf } from './domain/shown/figures.ts'
import type { Facts, Scene } from './domain/shown/scene.ts'
import { emptyState, type State } from './domain/state.ts'
import { nextDue, timePassed } from './domain/time.ts'
import { granted, maySeeClerks } from './domain/who-may.ts'
import { holderOf, viewRefused } from './domain/who-sees.ts'
import { GroupCommit } from './group-commit.ts'
import { type Journal, type KeptAnswer, noSnapshots, type Snapshots } from './journal/journal.ts'
import { PersonalRecords } from './personal-records.ts'
import { Showing } from './showing.ts'

/** Clock and chance, made outside. `now`: milliseconds UTC on the hall's clock; `digest`: keyed, of a request's body. */
export type Tools = Pick<Context, 'newTicketId' | 'newCode' | 'newPersonalRef' | 'sealIdentity'> & {
  readonly now: () => number
  readonly speed: number
  /** A demo's clock leaps ahead; a clock that nobody can move has none. */
  readonly advance?: (to: number) => void
  readonly digest: (body: string) => string
}

export type Listener = {
  /** Durable already. */
  readonly patch?: (patch: Patch) => void
  /** Events up to this position are on the disk. `batch`: how many entries came with it, and how long the disk took for them. */
  readonly committed?: (seq: number, batch: { readonly entries: number; readonly ms: number }) => void
  /** What has just happened, in order, durable. Nothing from before the listener listened. */
  readonly happened?: (event: HallEvent) => void
  readonly storage?: (storage: 'ok' | 'failed') => void
}

type Pending = { readonly digest: string; readonly answer: Promise<Answer | Refusal> }
const retryMs = 1000
/** Views projected in one turn of the event loop on a beat. */
const beatPortion = 250

/** The only writer: decide, append, evolve, publish. */
export class Hall {
  private state: State = emptyState()
  private readonly facts: Facts = { storage: 'ok', printers: new Map() }
  private readonly pending = new Map<string, Pending>()
  readonly personal: PersonalRecords
  private readonly showing = new Showing(() => this.scene())
  private readonly commits: GroupCommit
  private readonly listeners: Listener[] = []
  private retry: ReturnType<typeof setTimeout> | undefined
  private stopped = false

  constructor(
    private readonly journal: Journal,
    private readonly tools: Tools,
    private readonly snapshots: Snapshots = noSnapshots,
  ) {
    this.personal = new PersonalRecords(journal)
    this.commits = new GroupCommit(journal, {
      closing: (rush) => this.closing(rush),
      committed: ({ seq }, entries, ms) => {
        for (const listener of this.listeners) {
          listener.committed?.(seq, { entries: entries.length, ms })
          if (listener.happened) for (const { events } of entries) for (const event of events) listener.happened(event)
        }
      },
      failed: () => this.storageFailed(),
    })
  }

  /** Reads the newest snapshot and folds what follows. */
  start(): void {
    const state = this.snapshots.latest() ?? emptyState()
    const { seq } = this.journal.tail()
    while (state.seq < seq) for (const event of this.journal.readSince(state.seq, 1000)) evolve(state, event)
    this.state = state
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    return this.commits.idle()
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.retry)
    await this.idle()
    await this.journal.close()
  }

  listen(listener: Listener): void {
    this.listeners.push(listener)
  }

  /** Puts a hall document in force, unless it is the one already, or tells why it cannot be. `pins`: each badge's PIN as it may be kept. */
  async configure(
    document: HallDocument,
    how: { digest: string; demo: boolean; pins: ReadonlyMap<string, string> },
    by: Actor = { kind: 'operator' },
  ): Promise<string | undefined> {
    if (this.state.setup.digest === how.digest) return undefined
    if (this.facts.storage === 'failed') return 'the disk takes no writes'
    const problem = strands(document, this.state)
    if (problem) return problem
    const former = this.state.setup.hall?.people ?? []
    const { event, personal } = configure(document, how, this.tools.newPersonalRef, (badge, { name, pin }) => {
      const ref = former.find((person) => person.badge === badge)?.person
      const known = ref && this.personal.of(ref)
      return known && known['name'] === name && known['pin'] === pin ? ref : undefined
    })
    await this.happen([...vacated(document, this.state), event], by, personal)
    // What a disk that failed did not take stays as it was, and so do its people. A record that cannot be erased now does not undo what happened.
    const stays = new Set(this.state.setup.hall?.people.map(({ person }) => person))
    for (const { person } of former) if (!stays.has(person)) await this.personal.erase(person).catch(() => undefined)
    return undefined
  }

  /** Public holidays that came with the program. */
  async learnYears(years: Parameters<typeof yearsToLearn>[1]): Promise<void> {
    const events = yearsToLearn(this.state, years)
    if (events.length > 0 && this.facts.storage === 'ok') await this.happen(events, { kind: 'operator' }, [])
  }

  calendarYear(year: number) {
    return calendarYear(this.state, year)
  }

  /** The first number that another document would leave without its line or matter. */
  stranded(document: StrandingDocument): Stranded | undefined {
    return stranded(document, this.state)
  }

  /** Carries out a command, or tells why not. Resolves once all that the answer rests on is on the disk. */
  execute(command: Command, actor: Actor): Promise<Answer | Refusal> {
    if (this.facts.storage === 'failed') return Promise.resolve(refuse('storage-failed'))
    this.letTimePass()
    const name = actorName(actor)
    const digest = this.tools.digest(JSON.stringify(comparedAs(command)))
    const key = `${name} ${command.id}`
    const known: Pending | KeptAnswer | undefined = this.pending.get(key) ?? this.journal.keptAnswer(name, command.id)
    if (known) {
      if (known.digest !== digest) return this.leave(refuse('id-reused'))
      return typeof known.answer === 'string' ? Promise.resolve(JSON.parse(known.answer) as Answer) : known.answer
    }
    const now = this.now()
    // Written out, since a spread costs as much here as a rule.
    const { newTicketId, newCode, newPersonalRef, sealIdentity } = this.tools
    const means = { newTicketId, newCode, newPersonalRef, sealIdentity, personal: this.personal.of, facts: this.facts, now, actor }
    const decision = decide(this.state, command, means)
    if (isRefusal(decision)) return this.leave(decision)
    if (command.type === 'demo.advance') {
      this.tools.advance?.(Date.parse(command.to))
      this.letTimePass()
    }
    const events = this.inPlace(decision.events, name, now)
    const answer: Answer = { seq: events.at(-1)?.seq ?? this.state.seq, result: decision.result }
    const kept: KeptAnswer = { actor: name, id: command.id, digest, answer: JSON.stringify(answer), at: now }
    const promise = new Promise<Answer | Refusal>((resolve) => {
      this.apply(events, decision.personal, kept, (durable) => {
        this.pending.delete(key)
        resolve(durable ? answer : refuse('storage-failed'))
      })
    })
    this.pending.set(key, { digest, answer: promise })
    return promise
  }

  /**
   * Shows a view. `deliver` is called when everything shown is on the disk, before any later patch is published; with `retain` set the
   * patches of the view are published from then on, until `release`; returns whether they are.
   */
  watch(
    request: { view: string; since?: number; retain: boolean },
    actor: Actor,
    deliver: (answer: WatchAnswer | Refusal) => void,
  ): boolean {
    const refused = this.refusedTo(actor, request.view)
    if (refused) {
      this.commits.after(() => deliver(refused))
      return false
    }
    this.letTimePass()
    const shown = { view: request.view, seq: this.state.seq, now: new Date(this.now()).toISOString(), speed: this.tools.speed }
    const answer: WatchAnswer = { ...shown, ...this.showing.watch(request) }
    this.commits.after((kept) => deliver(kept ? answer : refuse('storage-failed')))
    return request.retain
  }

  release(view: string): void {
    this.showing.release(view)
  }

  refusedTo(actor: Actor, view: string): Refusal | undefined {
    return viewRefused(this.state, actor, view)
  }

  seesClerks(actor: Actor): boolean {
    return granted(maySeeClerks, actor)
  }

  holderOf(code: string): Actor | undefined {
    return holderOf(this.state, code)
  }

  /** For signing in: the kept PIN and roles of a badge. */
  personOf(badge: string): { badge: Badge; name: string; pin: string; roles: readonly Role[] } | undefined {
    return this.personal.person(staffOf(this.state.setup.hall, badge))
  }

  /** `undefined`: nobody of the staff has this badge. */
  rolesOf(badge: string): readonly Role[] | undefined {
    return staffOf(this.state.setup.hall, badge)?.roles
  }

  /** Whether the actor has an answer to this request already, or will have one. */
  knows(actor: Actor, id: string): boolean {
    const name = actorName(actor)
    return this.pending.has(`${name} ${id}`) || this.journal.keptAnswer(name, id) !== undefined
  }

  /** The hall document in force, without people's names. */
  get document() {
    return this.state.setup.hall
  }

  /** What it has, and what it has no longer, as that last was. [Z94] */
  get matters() {
    return everyMatter(this.state.setup)
  }

  /** Of the hall document in force. */
  get digest(): string {
    return this.state.setup.digest
  }

  get demo(): boolean {
    return this.state.setup.demo
  }

  get health() {
    const { storage, printers, voice } = this.facts
    return { storage, seq: this.state.seq, day: this.state.setup.day, printers: [...printers.values()], voice }
  }

  /** Of this very moment, without waiting for the disk; `undefined` without a hall document. */
  get figures(): Figures | undefined {
    return this.state.setup.hall && figuresOf(this.scene())
  }

  /** Where people of a line are sent now. */
  openCounters(line: string): readonly number[] {
    return sentTo(this.state, line)
  }

  /** Where phones reach the hall, once it is known. */
  setPublicUrl(url: string | undefined): void {
    this.facts.publicUrl = url
    this.publishFacts('hall')
  }

  setPrinter(printer: PrinterEntry, gone = false): void {
    void (gone ? this.facts.printers.delete(printer.printer) : this.facts.printers.set(printer.printer, printer))
    this.publishFacts('printers')
  }

  /** What is true of this moment and stands in no event. The manager is told on the beat. */
  setFacts(facts: Pick<Facts, 'voice' | 'signs' | 'devices' | 'around'>): void {
    Object.assign(this.facts, facts)
  }

  /** About every two seconds: what time alone changes, for views that somebody watches. In portions, so that no call waits for all phones. */
  async beat(): Promise<void> {
    if (this.facts.storage === 'failed' || !this.state.setup.hall) return
    this.letTimePass()
    const views = this.showing.beating()
    for (let from = 0; from < views.length; from += beatPortion) {
      if (from > 0) await new Promise((done) => setImmediate(done))
      if (this.stopped) return
      this.publishLater(this.showing.beat(views.slice(from, from + beatPortion)))
    }
  }

  /** Everything that fell due before now happens first, each thing at its own instant (DESIGN §4). */
  private letTimePass(): void {
    if (this.facts.storage === 'failed') return
    for (let due = nextDue(this.state); due <= this.now(); due = nextDue(this.state)) {
      const at = due < 0 ? this.now() : Math.max(due, this.state.at)
      const events = timePassed(this.state, at)
      if (events.length === 0) return
      void this.happen(events, { kind: 'clock' }, [], at)
      if (events.some(({ type }) => type === 'day.opened')) this.purge(at)
    }
  }

  /** What the journal erases is not kept in mind either; what is on its way to the disk still is. [J4] */
  private purge(at: number): void {
    const before = this.personal.inMind()
    Promise.all([this.journal.purge(at), this.idle()]).then(
      () => this.personal.forget(before),
      () => undefined,
    )
  }

  private happen(events: readonly NewEvent[], actor: Actor, personal: readonly PersonalRecord[], at = this.now()): Promise<boolean> {
    return new Promise((done) => this.apply(this.inPlace(events, actorName(actor), at), personal, undefined, done))
  }

  private inPlace(events: readonly NewEvent[], actor: string, at: number): HallEvent[] {
    const first = this.state.seq + 1
    return events.map(({ type, version, body }, n) => ({ seq: first + n, at, type, version, actor, body }) as unknown as HallEvent)
  }

  /** The next command sees it at once; the world sees it when it is on the disk. */
  private apply(
    events: readonly HallEvent[],
    personal: readonly PersonalRecord[],
    answer: KeptAnswer | undefined,
    release: (kept: boolean) => void,
  ): void {
    for (const record of personal) this.personal.remember(record)
    for (const event of events) {
      evolve(this.state, event)
      this.showing.note(event)
    }
    this.commits.add({ events, personal, ...(answer ? { answer } : {}) }, release)
  }

  /** What a batch changed is projected once, when nothing joins it any more. */
  private closing(rush: boolean): (kept: boolean) => void {
    if (rush && this.showing.waits(() => this.stopped || this.publishLater(this.showing.changes()))) return () => undefined
    const patches = this.showing.changes()
    return (kept) => kept && this.publish(patches)
  }

  private publish(patches: readonly Patch[]): void {
    for (const patch of patches) for (const listener of this.listeners) listener.patch?.(patch)
  }

  private publishFacts(subject: 'hall' | 'printers'): void {
    if (this.state.setup.hall) this.publishLater(this.showing.facts(subject))
  }

  /** A patch names the position of the state; nobody may hold a position that is not on the disk. */
  private publishLater(patches: readonly Patch[]): void {
    this.commits.after((kept) => kept && this.publish(patches))
  }

  private leave(refusal: Refusal): Promise<Refusal> {
    return new Promise((resolve) => this.commits.after((kept) => resolve(kept ? refusal : refuse('storage-failed'))))
  }

  /** Read-only until the disk takes writes again. What was projected from lost events is told anew. */
  private storageFailed(): void {
    if (this.facts.storage === 'failed') return
    this.setStorage('failed')
    this.showing.forget()
    this.pending.clear()
    this.start()
    this.publishFacts('hall')
    const recover = (): void => {
      this.journal.recover().then(
        () => {
          this.start()
          this.setStorage('ok')
          this.publish(this.showing.anew())
        },
        () => {
          if (!this.stopped) this.retry = setTimeout(recover, retryMs)
        },
      )
    }
    recover()
  }

  private setStorage(storage: Facts['storage']): void {
    this.facts.storage = storage
    for (const listener of this.listeners) listener.storage?.(storage)
  }

  /** Never before the last event, whatever the clock does. [C3] */
  private now(): number {
    return Math.max(this.tools.now(), this.state.at)
  }

  private scene(): Scene {
    if (!this.document) throw new Error('no hall document is in force yet')
    return { state: this.state, hall: this.document, now: this.now(), facts: this.facts, personal: this.personal.of, laws: new Map() }
  }
}
