import type { Language } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../../web/language.ts'
import { askSlip } from '../../web/parts/ask-slip.ts'
import { PrintButton } from '../../web/parts/print-button.tsx'

const words = wordsOf({ list: '打印材料清单' }, { list: '列印材料清單' }, { list: 'Print what to bring' })

type Shown = { readonly matter: string; readonly language: Language; readonly printer: string; readonly token: string | undefined }

/** What a matter asks for, on paper, for somebody who comes another day. */
export const PrintList = ({ matter, language, printer, token }: Shown) => (
  <PrintButton testId="print-list" ask={() => askSlip({ kind: 'checklist', matter }, token, { language, printer })}>
    {words.value.list}
  </PrintButton>
)
