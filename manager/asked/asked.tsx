import type { ReadonlySignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { type AskedKind, askedKinds } from '../../protocol/asked.ts'
import type { AskedEntry } from '../../protocol/views/enquiries.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { entryOf } from '../../web/connection.ts'
import { Notices } from '../../web/parts/notices.tsx'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { Chains } from './chains.tsx'
import { Days, type Filter, Filters } from './filters.tsx'
import { List } from './list.tsx'
import { Matters } from './matters.tsx'
import { askedPageWords } from './words.ts'
import '../../web/asked/asked.css'
import './asked.css'

const tabs = [...askedKinds, 'chains', 'matters'] as const
type Tab = (typeof tabs)[number]
const isList = (tab: Tab): tab is AskedKind => tab !== 'chains' && tab !== 'matters'

/** 首问咨询 (R01, R03, R58): what was asked, left and handed on, by day, matter and channel, and who is to be called back. */
export function AskedPage({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const w = askedPageWords.value
  const connection = desk.connection.value
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const [tab, turn] = useState<Tab>('enquiry')
  const [filter, sift] = useState<Filter>({})
  if (!hall) return <Notices connection={connection} />
  const asked = entryOf<AskedEntry>(entries, 'asked')
  const live = connection.live.value && hall.storage === 'ok'
  const open = asked && { enquiry: asked.enquiries.open, record: asked.records.open + asked.records.toTell, visit: asked.visits.open }
  return (
    <div class={`asked-page ${live ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <main>
        <div class="asked-tabs">
          <div role="tablist">
            {tabs.map((each) => (
              <button
                key={each}
                type="button"
                role="tab"
                aria-selected={tab === each}
                data-testid={`tab-${each}`}
                onClick={() => turn(each)}
              >
                <b>{w.tabs[each]}</b>
                {open && isList(each) && open[each] > 0 && (
                  <span>
                    {open[each]} {w.open[each]}
                  </span>
                )}
              </button>
            ))}
          </div>
          <span class="days">
            <Days filter={filter} sift={sift} today={hall.day} />
          </span>
        </div>
        {isList(tab) && <Filters filter={filter} sift={sift} kind={tab} token={desk.session.value?.token} />}
        {isList(tab) && <List key={tab} desk={desk} kind={tab} filter={filter} hall={hall} />}
        {tab === 'chains' && <Chains desk={desk} filter={filter} hall={hall} />}
        {tab === 'matters' && <Matters desk={desk} filter={filter} />}
      </main>
      <Notices connection={connection} />
    </div>
  )
}
