import type { Answer, Command } from '../protocol/commands/command.ts'
import type { Hall as HallDocument } from '../protocol/hall-document.ts'
import { isRefusal, type Refusal, refuse } from '../protocol/refusals.ts'
import type { PrinterEntry } from '../protocol/views/parts.ts'
import { type Patch, parseViewName, type WatchAnswer } from '../protocol/views/view.ts'
import type { Badge, Role, TicketId } from '../protocol/vocabulary.ts'
import { configure, strands, vacated } from './domain/configure.ts'
import { openCountersOf } from './domain/counters/open-counters.ts'
import { decide } from './domain/decide.ts'
import { type Actor, actorName, type Context, type PersonalRecord } from './domain/decision.ts'
import type { HallEvent, NewEvent } from './domain/events.ts'
import { evolve } from './domain/evolve.ts'
import { staffOf } from './domain/people/roster.ts'
import type { Facts, Scene } from './domain/shown/scene.ts'
import { onBeat, project, touchedBy, touchedByEvent } from './domain/shown.ts'
import { emptyState, type State } from './domain/state.ts'
import { nextDue, timePassed } from './domain/time.ts'
import { granted, maySee } from './domain/who-may.ts'
import { GroupCommit } from './group-commit.ts'
import type { Journal, KeptAnswer } from './journal/journal.ts'
import { PersonalRecords } from './personal-records.ts'
import { missed, WatchedViews } from './watched-views.ts'

/** Clock and chance, made outside. `now`: milliseconds UTC on the hall's clock; `digest`: keyed, of a request's body. */
export type Tools = Pick<Context, 'newTicketId' | 'newCode' | 'newPersonalRef' | 'sealIdentity'> & {
  readonly now: () => number
  readonly speed: number
  /** A demo's clock leaps ahead. */
  readonly advance: (to: number) => void
  readonly digest: (body: string) => string
}

export type Listener = {
  /** Durable already. */
  readonly patch?: (patch: Patch) => void
  /** Events up to this position are on the disk. */
  readonly committed?: (seq: number) => void
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
  private readonly personal: PersonalRecords
  private readonly watched = new WatchedViews()
  private readonly commits: GroupCommit
  private readonly listeners: Listener[] = []
  private retry: ReturnType<typeof setTimeout> | undefined
  private stopped = false

  constructor(
    private readonly journal: Journal,
    private readonly tools: Tools,
  ) {
    this.personal = new PersonalRecords(journal)
    this.commits = new GroupCommit(journal, {
      committed: ({ seq }, entries) => {
        for (const listener of this.listeners) {
          listener.committed?.(seq)
          if (listener.happened) for (const { events } of entries) for (const event of events) listener.happened(event)
        }
      },
      failed: () => this.storageFailed(),
    })
  }

  /** Reads the newest snapshot and folds what follows. */
  start(): void {
    const state = this.journal.snapshot() ?? emptyState()
    for (;;) {
      const events = this.journal.readSince(state.seq, 5000)
      if (events.length === 0) break
      for (const event of events) evolve(state, event)
    }
    this.state = state
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.retry)
    await this.commits.idle()
    await this.journal.close()
  }

  listen(listener: Listener): void {
    this.listeners.push(listener)
  }

  /** Puts a hall document in force, unless it is the one already, or tells why it cannot be. `pins`: each badge's PIN as it may be kept. */
  async configure(
    document: HallDocument,
    how: { digest: string; demo: boolean; pins: ReadonlyMap<string, string> },
  ): Promise<string | undefined> {
    if (this.state.setup.digest === how.digest) return undefined
    const problem = strands(document, this.state)
    if (problem) return problem
    const former = this.state.setup.hall?.people.map(({ person }) => person) ?? []
    const { event, personal } = configure(document, how, this.tools.newPersonalRef)
    await this.happen([...vacated(document, this.state), event], { kind: 'operator' }, personal)
    for (const ref of former) await this.personal.erase(ref)
    return undefined
  }

  /** Carries out a command, or tells why not. Resolves once all that the answer rests on is on the disk. */
  execute(command: Command, actor: Actor): Promise<Answer | Refusal> {
    if (this.facts.storage === 'failed') return Promise.resolve(refuse('storage-failed'))
    this.letTimePass()
    const name = actorName(actor)
    const digest = this.tools.digest(JSON.stringify(command))
    const key = `${name} ${command.id}`
    const known: Pending | KeptAnswer | undefined = this.pending.get(key) ?? this.journal.keptAnswer(name, command.id)
    if (known) {
      if (known.digest !== digest) return this.leave(refuse('id-reused'))
      return typeof known.answer === 'string' ? Promise.resolve(JSON.parse(known.answer) as Answer) : known.answer
    }
    const now = this.now()
    const decision = decide(this.state, command, { ...this.tools, now, actor })
    if (isRefusal(decision)) return this.leave(decision)
    if (command.type === 'demo.advance') {
      this.tools.advance(Date.parse(command.to))
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
    const { view, since } = request
    const scene = this.scene()
    const changed = since === undefined ? undefined : this.watched.changedSince(view, since, this.state.seq)
    const entries = project(scene, view)
    if (request.retain) this.watched.retain(view, this.state.seq, entries)
    const shown = { view, seq: this.state.seq, now: new Date(scene.now).toISOString(), speed: this.tools.speed }
    const answer: WatchAnswer = changed ? { ...shown, since: since as number, ...missed(entries, changed, view) } : { ...shown, entries }
    this.commits.after((kept) => deliver(kept ? answer : refuse('storage-failed')))
    return request.retain
  }

  release(view: string): void {
    this.watched.release(view)
  }

  /** `undefined`: the actor may see the view. A console belongs to the clerk who sits there; an empty one to any clerk. */
  refusedTo(actor: Actor, view: string): Refusal | undefined {
    const name = parseViewName(view)
    if (!name || !this.state.setup.hall) return refuse('no-such-view')
    if (!granted(maySee[name.kind], actor)) return refuse(actor.kind === 'nobody' ? 'not-known' : 'not-allowed')
    if ('counter' in name && !this.state.setup.hall.counters.some(({ counter }) => counter === name.counter)) return refuse('no-such-view')
    if (name.kind === 'ticket' && !this.state.lines.index.byCode.has(name.code)) return refuse('no-such-view')
    if (name.kind === 'keypad' && actor.kind === 'device' && actor.counter !== name.counter) return refuse('not-allowed')
    if (name.kind === 'counter' && actor.kind === 'person') {
      const seat = this.state.counters.seats.get(name.counter)
      if (seat && seat.badge !== actor.badge) return refuse('not-allowed')
    }
    return undefined
  }

  /** Whoever knows a ticket's code holds the ticket. */
  holderOf(code: string): Actor | undefined {
    const ticket = this.state.lines.index.byCode.get(code)
    return ticket === undefined ? undefined : { kind: 'holder', ticket: ticket as TicketId }
  }

  /** For signing in: the kept PIN and roles of a badge. */
  personOf(badge: string): { badge: Badge; name: string; pin: string; roles: readonly Role[] } | undefined {
    const person = staffOf(this.state.setup.hall, badge)
    const record = person && this.personal.of(person.person)
    return person && record
      ? { badge: person.badge as Badge, name: record['name'] ?? '', pin: record['pin'] ?? '', roles: person.roles }
      : undefined
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

  /** Of the hall document in force. */
  get digest(): string {
    return this.state.setup.digest
  }

  get demo(): boolean {
    return this.state.setup.demo
  }

  get health() {
    return { storage: this.facts.storage, seq: this.state.seq, day: this.state.setup.day, printers: [...this.facts.printers.values()] }
  }

  /** Where people of a line are sent now. */
  openCounters(line: string): number[] {
    const { counters, setup } = this.state
    return setup.hall ? openCountersOf(setup.hall, counters, line) : []
  }

  /** Where phones reach the hall, once it is known. */
  setPublicUrl(url: string | undefined): void {
    this.facts.publicUrl = url
    this.publishFacts('hall')
  }

  setPrinter(printer: PrinterEntry): void {
    this.facts.printers.set(printer.printer, printer)
    this.publishFacts('printers')
  }

  /** About every two seconds: what time alone changes, for views that somebody watches. In portions, so that no call waits for all phones. */
  async beat(): Promise<void> {
    if (this.facts.storage === 'failed' || !this.state.setup.hall) return
    this.letTimePass()
    this.watched.tidy()
    const views = [...this.watched.names()].filter((view) => onBeat(view).length > 0)
    for (let from = 0; from < views.length; from += beatPortion) {
      if (from > 0) await new Promise((done) => setImmediate(done))
      if (this.stopped) return
      this.beatFor(views.slice(from, from + beatPortion))
    }
  }

  private beatFor(views: readonly string[]): void {
    const scene = this.scene()
    const patches = views.flatMap((view) => {
      const keys = onBeat(view)
      const patch = this.watched.has(view) ? this.watched.patch(view, this.state.seq, keys, project(scene, view, keys)) : undefined
      return patch ? [patch] : []
    })
    this.commits.after((kept) => kept && this.publish(patches))
  }

  /** Everything that fell due before now happens first, each thing at its own instant (DESIGN §4). */
  private letTimePass(): void {
    if (this.facts.storage === 'failed') return
    for (let due = nextDue(this.state); due <= this.now(); due = nextDue(this.state)) {
      const at = due < 0 ? this.now() : Math.max(due, this.state.at)
      const events = timePassed(this.state, at)
      if (events.length === 0) return
      void this.happen(events, { kind: 'clock' }, [], at)
      if (events.some(({ type }) => type === 'day.opened')) void this.journal.purge(at).catch(() => undefined)
    }
  }

  private happen(events: readonly NewEvent[], actor: Actor, personal: readonly PersonalRecord[], at = this.now()): Promise<boolean> {
    return new Promise((done) => this.apply(this.inPlace(events, actorName(actor), at), personal, undefined, done))
  }

  private inPlace(events: readonly NewEvent[], actor: string, at: number): HallEvent[] {
    return events.map((event, index) => ({ ...event, seq: this.state.seq + 1 + index, at, actor }))
  }

  /** The next command sees it at once; the world sees it when it is on the disk. */
  private apply(
    events: readonly HallEvent[],
    personal: readonly PersonalRecord[],
    answer: KeptAnswer | undefined,
    release: (kept: boolean) => void,
  ): void {
    for (const record of personal) this.personal.remember(record)
    const touched = new Map<string, Set<string>>()
    for (const event of events) {
      evolve(this.state, event)
      for (const [view, keys] of touchedByEvent(this.scene(), event, this.watched)) {
        if (!this.watched.has(view)) continue
        const known = touched.get(view)
        if (known) for (const key of keys) known.add(key)
        else touched.set(view, keys)
      }
    }
    const patches = this.patchesFor(touched)
    this.commits.add({ events, personal, ...(answer ? { answer } : {}) }, (kept) => {
      if (kept) this.publish(patches)
      release(kept)
    })
  }

  private patchesFor(touched: ReadonlyMap<string, ReadonlySet<string>>): Patch[] {
    const scene = this.scene()
    const patches: Patch[] = []
    for (const [view, keys] of touched) {
      if (!this.watched.has(view)) continue
      const patch = this.watched.patch(view, this.state.seq, [...keys], project(scene, view, [...keys]))
      if (patch) patches.push(patch)
    }
    return patches
  }

  private publish(patches: readonly Patch[]): void {
    for (const patch of patches) for (const listener of this.listeners) listener.patch?.(patch)
  }

  private publishFacts(subject: 'hall' | 'printers'): void {
    if (!this.state.setup.hall) return
    const patches = this.patchesFor(touchedBy(this.scene(), [subject], this.watched))
    // A patch names the position of the state; nobody may hold a position that is not on the disk.
    this.commits.after((kept) => kept && this.publish(patches))
  }

  private leave(refusal: Refusal): Promise<Refusal> {
    return new Promise((resolve) => this.commits.after((kept) => resolve(kept ? refusal : refuse('storage-failed'))))
  }

  /** Read-only until the disk takes writes again. What was projected from lost events is told anew. */
  private storageFailed(): void {
    this.setStorage('failed')
    this.pending.clear()
    this.start()
    this.publishFacts('hall')
    const recover = (): void => {
      this.journal.recover().then(
        () => {
          this.start()
          this.setStorage('ok')
          const scene = this.scene()
          this.publish([...this.watched.names()].map((view) => this.watched.retell(view, this.state.seq, project(scene, view))))
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
    const { hall } = this.state.setup
    if (!hall) throw new Error('no hall document is in force yet')
    return { state: this.state, hall, now: this.now(), facts: this.facts, personal: (ref) => this.personal.of(ref), laws: new Map() }
  }
}
