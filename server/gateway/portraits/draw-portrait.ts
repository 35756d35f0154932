import type { Sitter } from '../../../protocol/vocabulary.ts'
import { clothes } from './clothes.ts'
import { type Features, featuresOf } from './features.ts'
import { hair } from './hair.ts'
import { palette } from './palette.ts'

const glassesOf = ({ glasses }: Features): string => {
  if (glasses === 'none') return ''
  const lens =
    glasses === 'round'
      ? (x: number) => `<circle cx="${x}" cy="64" r="8"/>`
      : (x: number) => `<rect x="${x - 9}" y="58" width="18" height="12" rx="3"/>`
  return `<g fill="none" stroke="#17302d" stroke-width="1.6">${lens(50)}${lens(70)}<path d="M${glasses === 'round' ? '58 63h4' : '59 62h2'}M41 62l-4-1M79 62l4-1"/></g>`
}

function face({ jaw, skin }: Features): string {
  const turn = 22 - jaw
  return `<path d="M49 82h22v22c-3 7-7 11-11 12-4-1-8-5-11-12z" fill="${skin}"/><path d="M49 92c7 7 15 7 22 0v5c-7 6-15 6-22 0z" fill="${palette.line}" fill-opacity=".16"/><circle cx="38" cy="66" r="4.5" fill="${skin}"/><circle cx="82" cy="66" r="4.5" fill="${skin}"/><path d="M38 50c0-26 44-26 44 0v14c0 5-${turn - 0.5} 10-${turn} 14-3 10-${jaw - 8} 16-${jaw} 16s-${jaw - 3}-6-${jaw}-16c-0.5-4-${turn}-9-${turn}-14z" fill="${skin}"/>`
}

const look = `<g fill="none" stroke="${palette.line}" stroke-linecap="round"><path d="M45 57c3-2 7-2 9-1M66 56c3-1 6-1 9 1" stroke-width="1.8"/><path d="M60 65c0 4-1 7-2 9 1 1 3 1 4 0" stroke-width="1.1" stroke-opacity=".55"/></g><g fill="${palette.line}"><ellipse cx="50" cy="64" rx="2.1" ry="2.4"/><ellipse cx="70" cy="64" rx="2.1" ry="2.4"/></g><path d="M53 82c4 3 10 3 14 0" fill="none" stroke="${palette.lip}" stroke-width="1.8" stroke-linecap="round"/>`

/** An SVG of four by five, as the screens frame it: nobody's likeness, only a face that is always the same for a badge. */
export function drawPortrait(badge: string, sitter: Sitter): string {
  const features = featuresOf(badge, sitter)
  const { behind, front } = hair[features.cut]
  const path = (d: string) => `<path d="${d}" fill="${features.hair}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="8 5 104 130" width="240" height="300"><rect x="8" y="5" width="104" height="130" fill="${features.ground}"/>${behind ? path(behind) : ''}${clothes(features)}${face(features)}${look}${path(front)}${glassesOf(features)}</svg>`
}
