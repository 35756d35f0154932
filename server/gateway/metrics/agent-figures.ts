import { Counter, Gauge, type Registry } from 'prom-client'
import type { Agents } from '../agents.ts'

const counted = ['pressed', 'rated', 'refused', 'ignored', 'repeated', 'unknown', 'unkept'] as const

/** The pads that a program drives: whether they are there, and what was pressed. */
export function agentFigures(registry: Registry, agents: () => Agents | undefined): void {
  const registers = [registry]
  const each = () => [...(agents()?.each() ?? [])].filter(({ device }) => device.startsWith('keypad-'))
  new Gauge({
    name: 'hall_keypad_state',
    help: '1 or 0: a program holds the pad (held), and the pad is plugged in there (plugged)',
    labelNames: ['keypad', 'what'] as const,
    registers,
    collect() {
      this.reset()
      for (const { device: keypad, held, tally } of each()) {
        this.set({ keypad, what: 'held' }, +held)
        this.set({ keypad, what: 'plugged' }, +(held && tally?.plugged === true))
      }
    },
  })
  new Gauge({
    name: 'hall_keypad_waiting',
    help: 'Ratings that wait at the pad’s program for the hall, as it told last',
    labelNames: ['keypad'] as const,
    registers,
    collect() {
      this.reset()
      for (const { device: keypad, tally } of each()) this.set({ keypad }, tally?.waiting ?? 0)
    },
  })
  new Counter({
    name: 'hall_keypad_presses_total',
    help: 'Presses since the pad’s program was started: taken by an invitation (pressed), of these rated or refused; ignored, repeated, unknown, unkept',
    labelNames: ['keypad', 'what'] as const,
    registers,
    collect() {
      this.reset()
      for (const { device: keypad, tally } of each()) if (tally) for (const what of counted) this.inc({ keypad, what }, tally[what])
    },
  })
  new Counter({
    name: 'hall_agents_refused_total',
    help: 'How often a second program asked for a device that one already holds',
    labelNames: ['device'] as const,
    registers,
    collect() {
      this.reset()
      for (const [device, count] of agents()?.refused ?? []) this.inc({ device }, count)
    },
  })
}
