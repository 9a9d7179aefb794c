import { expect, test } from 'vitest';
import { embedCode } from './embedCode';

test('embed code is one frame, and nothing in a title or address leaves its attribute', () => {
	const title = 'Who "drives"? <script>alert(1)</script> & more';
	const code = embedCode({ title, rows: [] }, 'https://w.example/embed/a?figure=shares&b="><img>');
	expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
	expect(code).toContain('src="https://w.example/embed/a?figure=shares&amp;b=&quot;&gt;&lt;img&gt;"');
	expect(code).toContain('title="Who &quot;drives&quot;? &lt;script&gt;alert(1)&lt;/script&gt; &amp; more"');
});
