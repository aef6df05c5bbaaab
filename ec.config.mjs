import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { reachableCode } from './src/components/reachable-code.ts';

export default defineEcConfig({
  styleOverrides: { borderRadius: '0.4rem' },
  plugins: [reachableCode()],
});
