/** The features as cards with a picture; 添加 and 配置 in the cards' actions. */
import AddIcon from '@mui/icons-material/Add';
import { Button, Card, CardActions, CardContent, CardMedia, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Grid, Typography } from '@mui/material';
import { useState } from 'react';
import { FEATURES, ROUTES } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';
import { useSnack } from './snacks.jsx';

export function CapabilityCards() {
  const { id, ability, say, navigate, switchFeature, confirmFeature } = useHost();
  const snack = useSnack();
  const [added, setAdded] = useState(ability);
  const [asking, setAsking] = useState(null);
  const turnOn = (feature) => {
    setAsking(null);
    switchFeature(id, feature, true).then(() => (setAdded((all) => [...all, feature]), snack(say('added'))), (error) => snack(error.message, 'error'));
  };
  const add = (feature) => (confirmFeature.includes(feature) ? setAsking(feature) : turnOn(feature));
  return (
    <>
      <Typography variant="h5" component="h1" gutterBottom>{say('capability.title')}</Typography>
      <Grid container spacing={2}>
        {FEATURES.map((feature) => (
          <Grid key={feature} size={4}>
            <Card>
              <CardMedia sx={{ height: 100, bgcolor: 'primary.light' }} />
              <CardContent>
                <Typography gutterBottom variant="h6" component="div">{say(`feature.${feature}`)}</Typography>
                <Typography variant="body2" color="text.secondary">{say(`feature.${feature}.desc`)}</Typography>
              </CardContent>
              <CardActions>
                {added.includes(feature) ? (
                  <Button size="small" onClick={() => navigate(`/app/${id}/${ROUTES[feature] ?? 'capability'}`)}>{say('capability.configure')}</Button>
                ) : (
                  <Button size="small" startIcon={<AddIcon />} onClick={() => add(feature)}>{say('capability.add')}</Button>
                )}
              </CardActions>
            </Card>
          </Grid>
        ))}
      </Grid>
      <Dialog open={asking !== null} onClose={() => setAsking(null)}>
        <DialogTitle>{say('capability.confirm', { name: say(`feature.${asking}`) })}</DialogTitle>
        <DialogContent>
          <DialogContentText>{say('capability.confirm.text')}</DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(null)}>{say('cancel')}</Button>
          <Button onClick={() => turnOn(asking)} autoFocus>{say('confirm')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
