import type { ComponentChildren } from 'preact'
import { wordsOf } from '../web/language.ts'
import { Icon, type IconName } from '../web/parts/icon.tsx'
import type { Kiosk } from './kiosk.ts'
import { QueueFacts } from './queue.tsx'
import { Scroller } from './scroller.tsx'
import { pageOf, type Queue } from './shown.ts'

const words = wordsOf(
  { other: '其他事项', slowly: '一页一页慢慢看', again: '回到第一页' },
  { other: '其他事項', slowly: '一頁一頁慢慢看', again: '回到第一頁' },
  { other: 'Other matters', slowly: 'One page at a time', again: 'Back to the first page' },
)

type Choice = {
  readonly id: string
  readonly name: string
  readonly note?: ComponentChildren
  readonly icon?: IconName
  readonly queue: Queue
  readonly choose: () => void
}

/** One column of choices. In elder mode five at a time, the last of them leading on where there are more. */
export function Choices({ kiosk, choices }: { kiosk: Kiosk; choices: readonly Choice[] }) {
  const w = words.value
  const { shown, onward } = pageOf(choices, kiosk.page.value, kiosk.elder.value ? 5 : Math.max(choices.length, 1))
  const turn = () => {
    kiosk.page.value += 1
  }
  return (
    <main class="listing">
      <Scroller class="list">
        {shown.map((choice) => (
          <button key={choice.id} type="button" class={choice.icon && 'pictured'} data-testid={choice.id} onClick={choice.choose}>
            {choice.icon && <Icon name={choice.icon} />}
            <span class="name">
              <b class={choice.name.length > 8 ? 'long' : ''}>{choice.name}</b>
              {choice.note && <small>{choice.note}</small>}
            </span>
            <QueueFacts queue={choice.queue} />
            <Icon name="onward" />
          </button>
        ))}
        {onward !== 'no' && (
          <button type="button" class="pictured" data-testid="more" onClick={turn}>
            <Icon name={onward === 'first' ? 'back' : 'guide'} />
            <span class="name">
              <b>{onward === 'first' ? w.again : w.other}</b>
            </span>
            <span class="w">{onward === 'next' && w.slowly}</span>
            <Icon name="onward" />
          </button>
        )}
      </Scroller>
    </main>
  )
}
