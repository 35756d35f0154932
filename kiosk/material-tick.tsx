import type { MatterEntry } from '../protocol/views/public.ts'
import { say } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'

type Props = {
  readonly material: MatterEntry['guide']['materials'][number]
  readonly testId: string
  readonly brought: boolean
  /** How many, or that it is only needed in some cases. */
  readonly count: string
  readonly onTick: () => void
}

/** One paper of the list, to be ticked by whoever has it. */
export const MaterialTick = ({ material, testId, brought, count, onTick }: Props) => (
  <button type="button" class={material.required ? '' : 'opt'} data-testid={testId} aria-pressed={brought} onClick={onTick}>
    <span class="box">
      <Icon name="tick" />
    </span>
    <span>
      <b>{say(material.name)}</b>
      {material.note && <small>{say(material.note)}</small>}
    </span>
    <em>{count}</em>
  </button>
)
