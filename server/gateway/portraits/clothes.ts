import type { Features } from './features.ts'
import { palette } from './palette.ts'

const shirt = (d: string) => `<path d="${d}" fill="${palette.shirt}"/>`

/** Shoulders and collar, from y 97 down, over the lower end of the neck. */
export const clothes = (features: Features): string => `<g transform="translate(0 -4)">${garment(features)}</g>`

function garment({ collar, coat, accent }: Features): string {
  const shoulders = `<path d="M4 150c1-30 18-37 42-44l14 10 14-10c24 7 41 14 42 44v8H4z" fill="${coat}"/>`
  switch (collar) {
    case 'tie':
      return `${shoulders}${shirt('M45 106l15 34 15-34-15 12z')}<path d="M57 117h6l3 22-6 8-6-8z" fill="${accent}"/><path d="M45 105l-7 10 9 9-4 5 17 27v-12zM75 105l7 10-9 9 4 5-17 27v-12z" fill="${coat}"/>${shirt('M46 103l14 14-8 7-8-15zM74 103L60 117l8 7 8-15z')}`
    case 'open':
      return `${shoulders}${shirt('M45 105l15 32 15-32-15 8z')}<path d="M45 104l-7 11 10 8-4 5 16 22V137zM75 104l7 11-10 8 4 5-16 22V137z" fill="${coat}" stroke="${accent}" stroke-opacity=".35"/>`
    case 'round':
      return `${shoulders}${shirt('M44 105c2 12 9 17 16 17s14-5 16-17l6 4c-1 14-11 21-22 21s-21-7-22-21z')}<path d="M60 130v20" stroke="${accent}" stroke-opacity=".6" stroke-width="1.4"/>`
    case 'stand':
      return `${shoulders}<path d="M44 101c5 8 11 10 16 10s11-2 16-10l4 9c-5 8-13 11-20 11s-15-3-20-11z" fill="${coat}" stroke="${accent}" stroke-opacity=".5"/><path d="M60 121v29" stroke="${accent}" stroke-opacity=".5" stroke-width="1.4"/>`
    case 'scarf':
      return `${shoulders}<path d="M42 105c4 10 12 14 18 14s14-4 18-14l5 5c-2 12-10 18-19 19l6 21H56l-1-21c-10-1-17-8-18-19z" fill="${accent}"/>`
  }
}
