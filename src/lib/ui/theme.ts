const themes = ['auto', 'light', 'dark'] as const;
/** Names light, dark, or whichever the system has. */
export type Theme = (typeof themes)[number];

/** The theme a cookie or form names; anything else follows the system. */
export function themeOf(value: unknown): Theme {
	return themes.find((theme) => theme === value) ?? 'auto';
}
