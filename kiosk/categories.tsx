import { type Category, categories } from '../protocol/vocabulary.ts'
import { wordsOf } from '../web/language.ts'
import type { Kiosk } from './kiosk.ts'

const words = wordsOf(
  {
    title: '您属于哪一类',
    privacy: '只有窗口人员看得到，屏幕和广播不会说',
    ordinary: '普通',
    elderly: '老人',
    elderlyNote: '60 岁以上',
    disabled: '残疾人',
    disabledNote: '或行动不便',
    pregnant: '孕妇',
    pregnantNote: '或带婴幼儿',
  },
  {
    title: '您屬於哪一類',
    privacy: '只有窗口人員看得到，屏幕和廣播不會說',
    ordinary: '普通',
    elderly: '老人',
    elderlyNote: '60 歲以上',
    disabled: '殘疾人',
    disabledNote: '或行動不便',
    pregnant: '孕婦',
    pregnantNote: '或帶嬰幼兒',
  },
  {
    title: 'Do you have priority?',
    privacy: 'Only the clerk sees this',
    ordinary: 'No priority',
    elderly: 'Elderly',
    elderlyNote: '60 and over',
    disabled: 'Disabled',
    disabledNote: 'or walking is hard',
    pregnant: 'Pregnant',
    pregnantNote: 'or with a baby',
  },
)

export function Categories({ kiosk }: { kiosk: Kiosk }) {
  const w = words.value
  const notes: Record<Category, string> = { ordinary: '', elderly: w.elderlyNote, disabled: w.disabledNote, pregnant: w.pregnantNote }
  return (
    <section class="who">
      <h2 id="who">
        {w.title}
        <span>{w.privacy}</span>
      </h2>
      <div role="group" aria-labelledby="who">
        {categories.map((each) => (
          <button
            key={each}
            type="button"
            data-testid={`category-${each}`}
            aria-pressed={kiosk.category.value === each}
            onClick={() => {
              kiosk.category.value = each
            }}
          >
            {w[each]}
            {notes[each] && <small>{notes[each]}</small>}
          </button>
        ))}
      </div>
    </section>
  )
}
