import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../../protocol/commands/command.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import { HallServer, Screen } from '../fixtures/server.ts'
import type { SmallDisk } from './small-disk.ts'

const views = ['board', 'window:1', 'kiosk', 'keypad:1', 'counter:1', 'load'] as const
type Watched = (typeof views)[number]

/** A hall whose folder lies on a disk that can be filled up, with every kind of screen watching. */
export class HallOnSmallDisk {
  private constructor(
    readonly disk: SmallDisk,
    readonly server: HallServer,
    readonly screens: Readonly<Record<Watched, Screen>>,
  ) {}

  static async open(disk: SmallDisk, args: readonly string[] = ['--demo']): Promise<HallOnSmallDisk> {
    const server = await HallServer.start({ data: join(mkdtempSync(join(disk.path, 'hall-')), 'demo'), args })
    const screens = {
      board: await server.device('board-1'),
      'window:1': await server.device('window-1'),
      kiosk: await server.device('kiosk-1'),
      'keypad:1': await server.device('keypad-1'),
      'counter:1': await Screen.connect(server.url, await server.signIn('1001')),
      load: await Screen.connect(server.url, await server.signIn('9001')),
    }
    await screens['counter:1'].ask('counter.open', { counter: 1 })
    for (const view of views) await screens[view].watch(view)
    return new HallOnSmallDisk(disk, server, screens)
  }

  take(id: string = randomUUID()): Promise<Answer | Refusal> {
    return this.screens.kiosk.ask('ticket.take', { matter: this.server.demo.matters[0] }, id)
  }

  clerk(type: string): Promise<Answer | Refusal> {
    return this.screens['counter:1'].ask(type, { counter: 1 })
  }

  /** What each watched view says of the storage, said once. */
  storage(): unknown[] {
    return [...new Set(views.map((view) => this.screens[view].entry(view, 'hall')?.['storage']))]
  }

  /** Fills the disk and takes numbers until one is refused; returns its request id and the answer. */
  async fillUp(): Promise<{ id: string; answer: Answer | Refusal }> {
    // A file has room to the end of its last block: the log shall have none either.
    const log = join(this.server.data, 'server.log')
    appendFileSync(log, ' '.repeat(4096 - (statSync(log).size % 4096)))
    this.disk.fill()
    for (let i = 0; i < 500; i++) {
      const id = randomUUID()
      const answer = await this.take(id)
      if ('refused' in answer) return { id, answer }
    }
    throw new Error('the full disk took everything')
  }

  async close(): Promise<void> {
    for (const screen of Object.values(this.screens)) screen.close()
    await this.server.kill()
  }
}
