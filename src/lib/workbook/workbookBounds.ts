/** How far a sheet of a study's workbook may reach, and how many cells all of them may hold: forty factors of seven states with their cross-impacts have eighty thousand. */
export const workbookBounds = { rows: 100_000, columns: 1_000, cells: 400_000 } as const;
