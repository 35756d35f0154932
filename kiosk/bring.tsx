import type { MatterEntry } from '../protocol/views/public.ts'
import { say, wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import type { Kiosk } from './kiosk.ts'
import { MaterialTick } from './material-tick.tsx'
import { Scroller } from './scroller.tsx'

const words = wordsOf(
  {
    title: '请看看材料带齐了没有',
    how: '带了就点一下',
    copies: (n: number) => `${n} 份`,
    optional: '如需',
    none: '办这件事不用带材料',
    start: '带了哪样就点哪样。没带齐也不要紧，可以先取号。',
    lacks: '还差 ',
    anyway: '。您可以先取号，等候时补齐。',
    several: (name: string, n: number) => `${name}等 ${n} 样`,
    complete: '材料带齐了，请取号。',
    free: '这件事没有一定要带的材料，请取号。',
  },
  {
    title: '請看看材料帶齊了沒有',
    how: '帶了就點一下',
    copies: (n: number) => `${n} 份`,
    optional: '如需',
    none: '辦這件事不用帶材料',
    start: '帶了哪樣就點哪樣。沒帶齊也不要緊，可以先取號。',
    lacks: '還差 ',
    anyway: '。您可以先取號，等候時補齊。',
    several: (name: string, n: number) => `${name}等 ${n} 樣`,
    complete: '材料帶齊了，請取號。',
    free: '這件事沒有一定要帶的材料，請取號。',
  },
  {
    title: 'Do you have everything?',
    how: 'Touch what you have',
    copies: (n: number) => (n === 1 ? '1 copy' : `${n} copies`),
    optional: 'if needed',
    none: 'You need no papers for this',
    start: 'Touch each paper that you have. You can take a number without all of them.',
    lacks: 'Still to bring: ',
    anyway: '. You can take a number now and fetch it while you wait.',
    several: (name: string, n: number) => `${name} and ${n - 1} more`,
    complete: 'You have everything. Please take a number.',
    free: 'No paper is a must for this. Please take a number.',
  },
)

export function Bring({ kiosk, matter }: { kiosk: Kiosk; matter: MatterEntry }) {
  const w = words.value
  const { materials } = matter.guide
  const brought = kiosk.brought.value
  return (
    <section class={`bring ${materials.length > 4 ? 'many' : ''}`}>
      <h2>
        {materials.length > 0 ? w.title : w.none}
        {materials.length > 0 && <span>{w.how}</span>}
      </h2>
      {materials.length > 0 && (
        <Scroller class="papers">
          <ol>
            {materials.map((material, index) => (
              <li key={material.name['zh-Hans']}>
                <MaterialTick
                  material={material}
                  testId={`material-${index}`}
                  brought={brought.has(index)}
                  count={material.required ? w.copies(material.copies) : w.optional}
                  onTick={() => kiosk.tick(index)}
                />
              </li>
            ))}
          </ol>
        </Scroller>
      )}
      {materials.length > 0 && <Missing materials={materials} brought={brought} />}
    </section>
  )
}

const icons = { start: 'guide', short: 'warning', complete: 'tick', free: 'guide' } as const

/** Keeps its place and height in all its states, so that nothing moves under a finger. Before the first tick nothing is said to be missing. */
function Missing({ materials, brought }: { materials: MatterEntry['guide']['materials']; brought: ReadonlySet<number> }) {
  const w = words.value
  const missing = materials.filter((material, index) => material.required && !brought.has(index))
  const [first] = missing
  const state = first ? (brought.size === 0 ? 'start' : 'short') : materials.some((material) => material.required) ? 'complete' : 'free'
  const name = first ? (missing.length > 1 ? w.several(say(first.name), missing.length) : say(first.name)) : ''
  return (
    <div class={`missing ${state}`} role="status" data-testid="missing">
      <Icon name={icons[state]} />
      {state === 'short' ? (
        <p>
          {w.lacks}
          <b>{name}</b>
          {w.anyway}
        </p>
      ) : (
        <p>{w[state]}</p>
      )}
    </div>
  )
}
