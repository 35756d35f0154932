import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { Hall } from '../hall.ts'
import { isBeforeTheProgram, roomIn, zoneFits } from './machine.ts'
import { nextLook } from './next-look.ts'

const everyMs = 4000
/** What is in the hall connects again within this time of a start: a look before it would write down as away what was never gone. */
const settlingMs = 45_000
/** So close to the opening a look is made all the same: there would be no other. */
const tooLateMs = 60_000

export type ReadinessParts = {
  readonly hall: Hall
  readonly boards: { readonly canSpeak: () => boolean }
  /** The server speaks at all. */
  readonly voiced: boolean
  /** The hall's folder. */
  readonly folder: string
  /** The hall's clock, which a demo moves. */
  readonly now: () => number
  /** Milliseconds that go by, from anywhere: a machine's clock may be set while its server starts, and that is no time in which anything came back. */
  readonly passing: () => number
  readonly onTrouble: (trouble: unknown) => void
}

/** Tells the hall what is around it besides its devices, and ten and five minutes before an opening has it written down. [C19] */
export function watchReadiness(parts: ReadinessParts): { readonly stop: () => void } {
  const { hall, onTrouble } = parts
  const began = parts.passing()
  let done: string | undefined
  let stopped = false
  const look = async (): Promise<void> => {
    if (!hall.document) return
    const { hours, hallNow } = await standing(hall)
    const disk = await roomIn(parts.folder)
    if (stopped) return
    const zone = hall.document.hall.zone
    const behindMs = Math.max(0, hallNow - parts.now())
    hall.setFacts({
      around: {
        sounds: parts.boards.canSpeak(),
        voiced: parts.voiced,
        disk,
        zoneFits: zoneFits(zone, Date.now()),
        behindMs,
        epoch: isBeforeTheProgram(Date.now()),
      },
    })
    const id = nextLook(hours, hallNow)
    if (!id || id === done) return
    if (parts.passing() - began < settlingMs && Date.parse(hours?.opens ?? '') - hallNow >= tooLateMs) return
    const answer = await hall.execute({ id, type: 'hall.check' }, { kind: 'clock' })
    // A disk that took nothing is asked again; anything else is told.
    if (!('refused' in answer)) done = id
    else if (answer.refused !== 'storage-failed') onTrouble(answer.refused)
  }
  let busy = false
  const turn = (): void => {
    if (busy) return
    busy = true
    look()
      .catch(onTrouble)
      .finally(() => {
        busy = false
      })
  }
  const timer = setInterval(turn, everyMs)
  turn()
  return {
    stop: () => {
      stopped = true
      clearInterval(timer)
    },
  }
}

/** What any board is told of the hall's hours, and what time the hall has. */
const standing = (hall: Hall): Promise<{ hours: HoursEntry | undefined; hallNow: number }> =>
  new Promise((resolve) => {
    hall.watch({ view: 'board', retain: false }, { kind: 'nobody' }, (shown) =>
      resolve(
        'refused' in shown
          ? { hours: undefined, hallNow: 0 }
          : { hours: shown.entries['hours'] as HoursEntry | undefined, hallNow: Date.parse(shown.now) },
      ),
    )
  })
