// pdf.js makes a matrix as it is loaded, for drawing: every browser has these classes, Node has not, and text needs none.
const drawing = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };
for (const [name, none] of Object.entries(drawing))
	if (!(name in globalThis)) Object.assign(globalThis, { [name]: none });
