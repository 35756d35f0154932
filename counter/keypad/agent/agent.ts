import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { noCounts } from './counts.ts'
import { Courier } from './courier.ts'
import { HallLine } from './hall-line.ts'
import { healthOf } from './health-of.ts'
import { AgentPad, outputsFor } from './pad.ts'
import type { PadPlan } from './pads-file.ts'
import { type Machine, Plug, type PlugState } from './plug.ts'
import { Presses } from './presses-sqlite.ts'
import { readerOf } from './reading/reader.ts'
import { hallWords, lines, plugWords } from './words.ts'

const tallyEveryMs = 2000
/** So many pieces that no key sends, since the last key that was one, are worth a line. */
const babbleAt = 20

export type AgentParts = {
  readonly url: string
  readonly pads: readonly PadPlan[]
  /** Presses and tokens lie here. */
  readonly folder: string
  readonly machine: Machine
  readonly say: (line: string) => void
  /** A pad without a token asks for a code, and this keeps what it was given. */
  readonly keepToken?: (keypad: string, token: string) => void
}

/** All pads of one machine. Throws `FolderTaken` when another agent works with the folder. */
export class Agent {
  private readonly presses: Presses
  private readonly running: { stop(): void }[]

  constructor(parts: AgentParts) {
    mkdirSync(parts.folder, { recursive: true, mode: 0o700 })
    this.presses = new Presses(join(parts.folder, 'presses.db'))
    const instance = randomUUID()
    this.running = parts.pads.map((plan) => runPad(plan, parts, { presses: this.presses, instance }))
  }

  stop(): void {
    for (const each of this.running) each.stop()
    this.presses.close()
  }
}

/** One pad, from its bytes to the hall and back to its lights. */
function runPad(plan: PadPlan, parts: AgentParts, { presses, instance }: { presses: Presses; instance: string }): { stop(): void } {
  const { keypad, profile, token } = plan
  const { say, keepToken } = parts
  const counts = noCounts()
  let reader = readerOf(profile)
  let unknownInARow = 0
  let plugState: PlugState | undefined
  let unkept = false
  const tellHealth = (): void => line.health(healthOf({ plug: plugState, babbles: unknownInARow >= babbleAt, unkept }))
  const plug = new Plug(
    plan.place,
    profile,
    {
      bytes: (bytes) => {
        const said = reader.read(bytes, performance.now())
        if (said === 'unknown') {
          counts.unknown++
          if (++unknownInARow !== babbleAt) return
          say(lines.babble(keypad))
          return tellHealth()
        }
        if (said !== 'released' && unknownInARow > 0) {
          const babbled = unknownInARow >= babbleAt
          unknownInARow = 0
          if (babbled) tellHealth()
        }
        if (said === 'repeat') counts.repeated++
        else if (said !== 'released') pad.press(said.pressed)
      },
      state: (state, trouble) => {
        say(plugWords[state](keypad, trouble ?? ''))
        plugState = state
        tellHealth()
        if (state !== 'plugged') return
        // What was held when the pad was pulled out is not held any more.
        reader = readerOf(profile)
        pad.plugged()
      },
    },
    parts.machine,
  )
  const line = new HallLine(
    { url: parts.url, token, keypad, instance },
    {
      shown: (now) => pad.shown(now),
      live: (live) => courier.connected(live),
      held: (held) => (held ? plug.start() : plug.stop()),
      state: (state, more) => say(hallWords[state](keypad, more ?? '')),
      ...(keepToken ? { paired: (given: string) => keepToken(keypad, given) } : {}),
    },
  )
  const pad: AgentPad = new AgentPad({
    keypad,
    presses,
    clock: line.clock,
    later: (ms, act) => {
      const timer = setTimeout(act, Math.min(ms, 2 ** 31 - 1))
      return () => clearTimeout(timer)
    },
    light: (light) => plug.write(outputsFor(profile, light)),
    counts,
    kept: () => {
      courier.wake()
      if (unkept) {
        unkept = false
        tellHealth()
      }
    },
    unkept: (trouble) => {
      say(lines.unkept(keypad, String(trouble)))
      unkept = true
      tellHealth()
    },
  })
  const courier: Courier = new Courier({
    keypad,
    presses,
    clock: line.clock,
    ask: (command) => line.ask(command),
    counts,
    refused: (_press, why) => say(lines.refused(keypad, why)),
  })
  const telling = setInterval(() => line.tally({ ...counts, plugged: plug.plugged, waiting: presses.waiting(keypad) }), tallyEveryMs)
  plug.start()
  line.start()
  return {
    stop: () => {
      clearInterval(telling)
      courier.stop()
      line.stop()
      pad.stop()
      plug.write(outputsFor(profile, 'off'))
      plug.stop()
    },
  }
}
