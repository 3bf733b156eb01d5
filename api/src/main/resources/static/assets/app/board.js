// The chart of the board: one figure by day as a line, or by member as bars, with the target across. Its table is on the page.
(() => {
  'use strict';

  const factors = { SECONDS: 3600, PERCENT: 1, SCORE: 1, COUNT: 1, MONEY: 1 };
  const suffixes = { SECONDS: '\u00a0' + (document.body.dataset.wordHour || 'h'), PERCENT: '\u00a0%', SCORE: '', COUNT: '', MONEY: '' };
  const numbers = new Intl.NumberFormat(document.documentElement.lang || 'en', { maximumFractionDigits: 1 });
  let chart = null;
  let chosen = null;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const option = (course, figure) => {
    const factor = factors[figure.unit] || 1;
    const suffix = suffixes[figure.unit] || '';
    const scaled = (value) => (value === null ? null : Math.round((value / factor) * 100) / 100);
    const series = {
      type: course.kind,
      name: figure.name,
      data: figure.values.map(scaled),
      connectNulls: false,
      showSymbol: course.labels.length < 40,
      symbolSize: 6,
      barMaxWidth: 44,
      itemStyle: { color: colour('--brand') },
      lineStyle: { width: 2.5 },
    };
    if (figure.target !== null) {
      series.markLine = {
        symbol: 'none',
        silent: true,
        lineStyle: { color: colour('--warn'), type: 'dashed', width: 1.5 },
        label: { formatter: figure.targetName, position: 'insideEndTop', color: colour('--warn') },
        data: [{ yAxis: scaled(figure.target) }],
      };
    }
    const text = { color: colour('--ink-soft'), fontSize: 12 };
    return {
      animation: false,
      grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
      // Drawn on the canvas: a box of HTML would need styles that the page does not allow.
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, valueFormatter: (value) => (value === null || value === undefined ? '–' : numbers.format(value) + suffix) },
      xAxis: { type: 'category', data: course.labels, axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false } },
      yAxis: { type: 'value', scale: figure.unit !== 'COUNT', max: figure.unit === 'PERCENT' ? 100 : null, axisLabel: { ...text, formatter: (value) => numbers.format(value) + suffix }, splitLine: { lineStyle: { color: colour('--line') } } },
      series: [series],
    };
  };

  const draw = () => {
    const box = document.querySelector('[data-course]');
    const select = document.querySelector('[data-course-figure]');
    if (!box || !select || !window.echarts) {
      return;
    }
    const course = JSON.parse(box.dataset.course);
    if (chosen && course.figures.some((figure) => figure.kpi === chosen)) {
      select.value = chosen;
    }
    const figure = course.figures.find((each) => each.kpi === select.value) || course.figures[0];
    if (!chart || chart.getDom() !== box) {
      chart?.dispose();
      chart = window.echarts.init(box, null, { renderer: 'canvas' });
    }
    chart.setOption(option(course, figure), true);
    box.dataset.drawn = figure.kpi;
  };

  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-course-figure]')) {
      chosen = event.target.value;
      draw();
    }
  });
  // Figures are counted some seconds after what happens, and are more to read than what stands above them: not at each hint.
  let later = null;
  document.body.addEventListener('changed', () => {
    later = later || setTimeout(() => {
      later = null;
      document.body.dispatchEvent(new CustomEvent('figures'));
    }, 5000);
  });
  // Who types a date or chooses a figure is not interrupted; the next hint fetches what is missed.
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    if (event.target.id === 'board-figures' && document.activeElement?.closest('#board-figures form, #board-figures select')) {
      event.preventDefault();
    }
  });
  document.body.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id === 'board-figures' || document.querySelector('[data-course]:not([data-drawn])')) {
      draw();
    }
  });
  window.addEventListener('resize', () => chart?.resize());
  draw();
})();
