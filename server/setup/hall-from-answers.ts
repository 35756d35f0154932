import type { Hall } from '../../protocol/hall-document.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { SetupAnswers } from '../../protocol/setup.ts'
import type { CounterNo } from '../../protocol/vocabulary.ts'
import { isEasyPin } from '../halls/easy-pin.ts'
import { openHall } from '../halls/open-hall-file.ts'
import { allPresets } from '../halls/presets/all.ts'
import { commonBeginning, generalCounters, plainBeginning } from './beginning.ts'

/** Chinese halls keep one time. */
const zone = 'Asia/Shanghai'

/**
 * The hall that the answers describe, or the first answer that does not fit: `at` names it. `example`: the hall whose common matters a new one
 * may begin with; `id`: what tells this hall from every other. The manager may also call, so that a hall of one person works.
 */
export function hallFromAnswers(answers: SetupAnswers, example: Hall, id: string): { readonly document: Hall } | Refusal {
  const { name, nameInEnglish, preset, hours, supervisionPhone, manager } = answers
  if (manager.pin !== manager.pinAgain) return refuse('malformed', { at: 'manager.pinAgain' })
  if (isEasyPin(manager.pin, manager.badge)) return refuse('weak-pin', { at: 'manager.pin' })
  const known = answers.groups.filter((group) => example.groups.some((each) => each.group === group))
  if (known.length < answers.groups.length) return refuse('malformed', { at: 'groups' })
  const beginning = known.length > 0 ? commonBeginning(example, known, supervisionPhone) : plainBeginning(supervisionPhone)
  const opened = openHall(
    JSON.stringify({
      hall: { id, name: { 'zh-Hans': name, en: nameInEnglish || name }, zone, hours, supervisionPhone },
      ...beginning,
      counters: generalCounters(answers.counters, beginning.lines),
      people: [
        {
          badge: manager.badge,
          name: manager.name,
          pin: manager.pin,
          roles: ['clerk', 'manager', 'admin'],
          title: { 'zh-Hans': '大厅主任', en: 'Hall manager' },
          posts: [{ counter: 1 as CounterNo, rank: 'A' }],
        },
      ],
      preset,
      // The first number can be tried at any hour; the manager puts the hours in force when the hall is ready for its citizens.
      calendar: { holidays: 'china' },
      rules: { ...allPresets[preset].rules, hoursKept: false },
    }),
    'hall',
  )
  // Everything else was checked before or is written here: what can still not fit together is the hours.
  return 'problem' in opened ? refuse('malformed', { at: opened.problem.startsWith('hall.hours') ? 'hours' : 'name' }) : opened
}
