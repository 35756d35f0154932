import { effect, type Signal, signal } from '@preact/signals'
import { Connection } from '../web/connection.ts'
import { endSession, keep, keptSession, leads, openSession, type Session, type Trial } from './session.ts'

/** Before anybody has signed in, the public board tells the hall's name and whether it can be reached. */
const connect = (session: Session | undefined, view: 'load' | 'guide'): Connection =>
  new Connection(session ? (view === 'load' && !leads(session) ? 'works' : view) : 'board', session?.token).start()

/** Who sits at the manager's desk, or walks the hall with the guide's page, and the view that goes with it. */
export class Desk {
  readonly session: Signal<Session | undefined> = signal(keptSession())
  readonly connection: Signal<Connection>
  /** Why the last try to sign in, or the session, came to nothing. */
  readonly trial: Signal<Trial | undefined> = signal(undefined)

  constructor(private readonly view: 'load' | 'guide' = 'load') {
    this.connection = signal(connect(this.session.value, view))
  }

  start(): this {
    // Nobody is refused anything before somebody has signed in: the first load is without these words.
    effect(() => {
      if (this.session.value) import('../web/staff-refusal-words.ts').catch(() => undefined)
    })
    effect(() => {
      const refused = this.connection.value.refused.value
      if (!refused || !this.session.peek()) return
      this.trial.value = refused
      this.sit(undefined)
    })
    return this
  }

  async signIn(badge: string, pin: string): Promise<void> {
    const answer = await openSession(badge, pin)
    this.trial.value = 'token' in answer ? undefined : answer
    if ('token' in answer) this.sit(answer)
  }

  signOut(): void {
    const session = this.session.peek()
    if (session) endSession(session)
    this.trial.value = undefined
    this.sit(undefined)
  }

  private sit(session: Session | undefined): void {
    keep(session)
    this.connection.peek().stop()
    this.session.value = session
    this.connection.value = connect(session, this.view)
  }
}
