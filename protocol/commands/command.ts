import * as v from 'valibot'
import * as counters from './counters.ts'
import { DemoAdvance } from './demo.ts'
import { RulesChange } from './rules.ts'
import * as tickets from './tickets.ts'

/** Everything that may be asked. */
export const Command = v.variant('type', [
  tickets.TicketTake,
  tickets.TicketCancel,
  tickets.TicketRate,
  counters.CounterOpen,
  counters.CounterClose,
  counters.CounterCall,
  counters.CounterRecall,
  counters.CounterStart,
  counters.CounterMissed,
  counters.CounterPark,
  counters.CounterUnpark,
  counters.CounterFinish,
  counters.CounterTransfer,
  counters.CounterPause,
  counters.CounterResume,
  RulesChange,
  DemoAdvance,
])
export type Command = v.InferOutput<typeof Command>
export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** What the caller is told: the journal position that holds the outcome, and what it asked for. */
export type Answer = { readonly seq: number; readonly result: Readonly<Record<string, unknown>> }
