import { floorOf } from '../../../server/domain/floor-of.ts'
import { paths } from '../../../server/domain/waits/chance.ts'
import { play } from '../../../server/domain/waits/play.ts'
import { rangesOf } from '../../../server/domain/waits/range.ts'
import { RulesHall } from '../../fixtures/rules-hall.ts'
import { median } from '../figures.ts'
import { badgeOf, hallOfDay } from './hall-of-day.ts'

/** Median milliseconds, of the processor's own, of one pass that gives everyone's range, in a line of 200 people and 30 counters. */
export function onePass(): number {
  const counters = Array.from({ length: 30 }, (_, index) => ({
    counter: index + 1,
    matters: ['m1'],
    open: [['08:00', '17:00']] as [string, string][],
  }))
  const hall = new RulesHall(hallOfDay({ name: '', counters, history: [], arrivals: [] }).hall)
  for (let n = 0; n < 230; n++) hall.take('matter-1', { category: n % 8 === 0 ? 'elderly' : 'ordinary' })
  for (const { counter } of counters) {
    hall.open(counter, badgeOf(counter))
    hall.call(counter, badgeOf(counter))
  }
  const times: number[] = []
  for (let round = -20; round < 100; round++) {
    const began = process.cpuUsage()
    const floor = floorOf(hall.state, hall.now, 'line:A')
    if (!floor) return Number.NaN
    const law = rangesOf(play(floor, paths), { index: 0, list: floor.lists[0] as (typeof floor.lists)[number] }, hall.state.waits)
    for (let ahead = 0; ahead < 200; ahead++) law(ahead)
    if (round >= 0) times.push(process.cpuUsage(began).user / 1000)
  }
  return median(times)
}
