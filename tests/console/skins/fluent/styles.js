import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  narrow: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '720px' },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start', maxWidth: '760px' },
  grow: { flexGrow: 1 },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  between: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  entry: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0' },
  quiet: { color: tokens.colorNeutralForeground3 },
  picture: { height: '112px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorBrandBackground2 },
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))', gap: '16px' },
});
