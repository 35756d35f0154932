import { Counter, type Registry } from 'prom-client'
import type { Counts } from './counts.ts'
import { SpreadHistogram } from './spread.ts'

/** What the hall has done since the start: commands, events, patches, commits, beats. */
export function workFigures(registry: Registry, counts: Counts): void {
  const registers = [registry]
  new Counter({
    name: 'hall_commands_total',
    help: 'Commands that were answered, by type and outcome: done, or the code of the refusal',
    labelNames: ['type', 'outcome'] as const,
    registers,
    collect() {
      this.reset()
      for (const [type, { outcomes }] of counts.commands)
        for (const [outcome, count] of Object.entries(outcomes)) if (count > 0 || outcome === 'done') this.inc({ type, outcome }, count)
    },
  })
  counter('hall_events_total', 'Events that are on the disk, by type', 'type', counts.events)
  counter('hall_patches_total', 'Patches published, by kind of view; each goes to everyone who watches the view', 'view', counts.patches)
  new Counter({
    name: 'hall_storage_failures_total',
    help: 'How often the disk stopped taking writes',
    registers,
    collect() {
      this.reset()
      this.inc(counts.storageFailures)
    },
  })
  const spreads = [
    new SpreadHistogram<'type'>(
      { name: 'hall_command_duration_seconds', help: 'From a command coming in until its answer, which waits for the disk, by type' },
      () => [...counts.commands].filter(([, { seconds }]) => seconds.sum > 0).map(([type, { seconds }]) => [{ type }, seconds]),
    ),
    new SpreadHistogram({ name: 'hall_commit_duration_seconds', help: 'Until a batch is on the disk' }, () => [
      [{}, counts.batches.seconds],
    ]),
    new SpreadHistogram({ name: 'hall_commit_commands', help: 'Commands and ticks of the clock that one batch carries' }, () => [
      [{}, counts.batches.commands],
    ]),
    new SpreadHistogram({ name: 'hall_beat_duration_seconds', help: 'Working out what time alone changes, every two seconds' }, () => [
      [{}, counts.beats],
    ]),
  ]
  for (const spread of spreads) registry.registerMetric(spread)

  function counter(name: string, help: string, label: string, values: ReadonlyMap<string, number>): void {
    new Counter({
      name,
      help,
      labelNames: [label],
      registers,
      collect() {
        this.reset()
        for (const [value, count] of values) this.inc({ [label]: value }, count)
      },
    })
  }
}
