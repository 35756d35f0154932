import type { Answer } from '../../../protocol/commands/command.ts'
import { Command } from '../../../protocol/commands/command.ts'
import { type Refusal, refusals } from '../../../protocol/refusals.ts'
import type { Listener } from '../../hall.ts'
import { Spread } from './spread.ts'

/** Seconds, from half a millisecond to five seconds. */
const moments = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const amounts = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

type CommandCounts = { readonly outcomes: Record<string, number>; readonly seconds: Spread }

const noCommands = (): CommandCounts => ({
  outcomes: { done: 0, ...Object.fromEntries(Object.keys(refusals).map((code) => [code, 0])) },
  seconds: new Spread(moments),
})

/** A type that nobody knows is counted here: what callers make up never becomes a label. */
const unknown = 'unknown'

/**
 * What has been done since the start, in plain numbers. Everything here is on the way of every command, so it adds up and makes nothing;
 * the numbers get names when somebody asks for them.
 */
export class Counts implements Listener {
  readonly commands = new Map<string, CommandCounts>(
    [...Command.options.map(({ entries }) => entries.type.literal as string), unknown].map((type) => [type, noCommands()]),
  )
  readonly events = new Map<string, number>()
  readonly patches = new Map<string, number>()
  readonly batches = { commands: new Spread(amounts), seconds: new Spread(moments) }
  readonly beats = new Spread(moments)
  storageFailures = 0

  /** `onDisk`: the position when counting begins. */
  constructor(public onDisk: number) {}

  /** `began`: when the command came in, on `performance.now()`. */
  readonly answered = (input: unknown, answer: Answer | Refusal, began: number): void => {
    const counts = this.commands.get(typeOf(input)) ?? (this.commands.get(unknown) as CommandCounts)
    const outcome = 'refused' in answer ? answer.refused : 'done'
    counts.outcomes[outcome] = (counts.outcomes[outcome] ?? 0) + 1
    counts.seconds.note((performance.now() - began) / 1000)
  }

  readonly beat = (began: number): void => this.beats.note((performance.now() - began) / 1000)

  readonly committed: NonNullable<Listener['committed']> = (seq, batch) => {
    this.onDisk = seq
    this.batches.commands.note(batch.entries)
    this.batches.seconds.note(batch.ms / 1000)
  }

  readonly happened: NonNullable<Listener['happened']> = ({ type }) => {
    this.events.set(type, (this.events.get(type) ?? 0) + 1)
  }

  readonly patch: NonNullable<Listener['patch']> = ({ view }) => {
    const kind = kindOf(view)
    this.patches.set(kind, (this.patches.get(kind) ?? 0) + 1)
  }

  readonly storage: NonNullable<Listener['storage']> = (storage) => {
    if (storage === 'failed') this.storageFailures++
  }
}

/** `window:3` is of kind `window`. */
export const kindOf = (view: string): string => {
  const colon = view.indexOf(':')
  return colon < 0 ? view : view.slice(0, colon)
}

const typeOf = (input: unknown): string => {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined
  return typeof type === 'string' ? type : unknown
}
