import { signal } from '@preact/signals'
import type { Patch } from '../../protocol/views/view.ts'
import type { Connection, Entries } from '../../web/connection.ts'

const again = 1000

/** The view `people`, over the line that the manager's page has already: watched while this page is open. */
export class PeopleView {
  readonly entries = signal<Entries>({})
  private open = false

  constructor(private readonly connection: Connection) {}

  start(): void {
    const { socket } = this.connection
    this.open = true
    socket.on('connect', this.watch)
    socket.on('patch', this.apply)
    if (socket.connected) this.watch()
  }

  stop(): void {
    const { socket } = this.connection
    this.open = false
    socket.off('connect', this.watch)
    socket.off('patch', this.apply)
    if (socket.connected) socket.emit('unwatch', 'people')
  }

  private readonly watch = (): void => {
    this.connection.socket.timeout(4000).emit('watch', { view: 'people' }, (error, answer) => {
      if (!this.open) return
      if (error || 'refused' in answer) setTimeout(() => this.open && this.connection.socket.connected && this.watch(), again)
      else this.entries.value = answer.entries
    })
  }

  private readonly apply = (patch: Patch): void => {
    if (patch.view !== 'people') return
    const kept = Object.fromEntries(Object.entries(this.entries.value).filter(([key]) => !patch.drop.includes(key)))
    this.entries.value = { ...kept, ...patch.put }
  }
}
