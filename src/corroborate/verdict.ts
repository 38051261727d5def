/** Why a difference between reports is not a contradiction. */
export type Compatibility =
  | 'update'
  | 'rounding'
  | 'precision'
  | 'different-scope'
  | 'translation'
  | 'later-occasion'

/** Sets of mention indexes of the item that tell the same; every mention stands in exactly one of them. */
export type Sides = readonly (readonly number[])[]

/** What may be said of an item. `because` is one sentence a person would write. */
export type Verdict =
  | {
      readonly kind: 'corroborated'
      readonly origins: number
      /** Two of the origins may be one: `origins` is an upper bound. */
      readonly atMost?: true
      readonly because: string
    }
  | { readonly kind: 'single-source'; readonly because: string }
  | { readonly kind: 'conflicting'; readonly about: string; readonly sides: Sides; readonly because: string }
  | {
      readonly kind: 'compatible'
      readonly reason: Compatibility
      readonly sides?: Sides
      readonly origins: number
      readonly because: string
    }
  | { readonly kind: 'denied'; readonly by: string; readonly because: string }
  | { readonly kind: 'fulfilled'; readonly by: string; readonly because: string }
  | { readonly kind: 'unclear'; readonly because: string }
