import type { LineEntry } from '../protocol/views/parts.ts'
import type { PlaceEntry } from '../protocol/views/public.ts'
import type { Entries } from '../web/connection.ts'
import { say, wordsOf } from '../web/language.ts'
import { kindWords } from '../web/parts/counter-kind-words.ts'
import { counterList } from '../web/parts/counter-list.ts'
import { areasOf, kindsOf } from './shown.ts'

const words = wordsOf(
  { seats: '等候席', label: (area: string) => `${area}的位置` },
  { seats: '等候席', label: (area: string) => `${area}的位置` },
  { seats: 'seats', label: (area: string) => `Where ${area} is` },
)

/** Counters in their areas, in the order of their numbers; those that may call this number are filled. It claims no distances. */
export function Plan({ entries, line }: { entries: Entries; line: LineEntry }) {
  const mine = new Set<number>(line.counters)
  const here = line.area['zh-Hans']
  return (
    <div class="plan" role="img" aria-label={words.value.label(say(line.area))}>
      {areasOf(entries).map(({ area, places }) => (
        <div key={area['zh-Hans']} class={area['zh-Hans'] === here ? 'area here' : 'area'}>
          <p class="desks">
            {places.map((place) => (
              <span key={place.counter} class={`${mine.has(place.counter) ? 'me' : ''} ${place.kind === 'priority' ? 'priority' : ''}`}>
                {place.counter}
              </span>
            ))}
          </p>
          <p class="area-name">
            {say(area)}
            {area['zh-Hans'] === here && ` ${words.value.seats}`}
          </p>
          {area['zh-Hans'] === here && <Kinds places={places} />}
        </div>
      ))}
    </div>
  )
}

/** What each counter here is for (R19): the one for those who go first has its frame above. */
const Kinds = ({ places }: { places: readonly PlaceEntry[] }) => (
  <p class="kinds" data-testid="kinds">
    {kindsOf(places).map(({ kind, counters }) => (
      <span key={kind} class={kind}>
        {kindWords.value[kind]} {counterList(counters)}
      </span>
    ))}
  </p>
)
