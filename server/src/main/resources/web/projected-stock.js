"use strict";

// Draws the projected stock of one item: a stepped line over the band of the safety stock, what comes as marks, what is
// needed as bars below. The table beside it has the same figures for those who do not see it.
(function () {
    function colour(name) {
        return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    // The stock at the end of the last day on which it moved, up to this one.
    function stockOn(points, day) {
        var stock = points.length ? points[0].amount : 0;
        points.forEach(function (point) {
            if (point.day <= day) {
                stock = point.amount;
            }
        });
        return stock;
    }

    function marks(list, points) {
        return list.map(function (mark) {
            return {value: [mark.day, stockOn(points, mark.day)], name: mark.name, amount: mark.amount};
        });
    }

    // As the page writes days: from an ISO date, or from the moment at which the chart lets a day begin.
    function written(day) {
        return new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "medium"})
            .format(new Date(typeof day === "number" ? day : day + "T00:00"));
    }

    function option(data, words) {
        var points = data.projected;
        var line = points.map(function (point) { return [point.day, point.amount]; });
        if (points.length && points[points.length - 1].day < data.end) {
            line.push([data.end, points[points.length - 1].amount]);
        }
        var start = points.length ? points[0].day : data.end;
        var quiet = colour("--ink-quiet");
        var rule = colour("--line");
        var time = {type: "time", min: start, max: data.end, axisLine: {lineStyle: {color: rule}}, splitLine: {show: false}};
        return {
            animation: false,
            textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: quiet},
            legend: {top: 0, left: 0, itemWidth: 14, itemHeight: 10, itemGap: 18, textStyle: {color: colour("--ink")}},
            grid: [{left: 64, right: 24, top: 40, height: "50%"}, {left: 64, right: 24, bottom: 28, height: "18%"}],
            tooltip: {
                trigger: "item", renderMode: "richText",
                formatter: function (what) {
                    var mark = what.data && what.data.amount !== undefined;
                    var amount = mark ? what.data.amount : what.value[1];
                    return (mark ? what.data.name : what.seriesName) + "\n" + written(what.value[0]) + ": "
                        + amount.toLocaleString("en") + " " + data.unit;
                }
            },
            xAxis: [
                Object.assign({gridIndex: 0, axisLabel: {show: false}, axisTick: {show: false}}, time),
                Object.assign({gridIndex: 1, axisLabel: {color: quiet, hideOverlap: true, formatter: written}}, time)
            ],
            yAxis: [
                {gridIndex: 0, type: "value", axisLabel: {color: quiet}, splitLine: {lineStyle: {color: rule}}},
                {gridIndex: 1, type: "value", inverse: true, splitNumber: 2, axisLabel: {color: quiet}, splitLine: {show: false}}
            ],
            series: [
                {
                    name: words.projected, type: "line", step: "end", symbol: "none", data: line,
                    lineStyle: {color: colour("--accent"), width: 2}, itemStyle: {color: colour("--accent")},
                    markArea: data.safetyStock > 0 ? {
                        silent: true, itemStyle: {color: colour("--wait-soft")},
                        label: {position: "insideBottomRight", color: colour("--wait")},
                        data: [[{name: words.safetyStock, yAxis: 0}, {yAxis: data.safetyStock}]]
                    } : undefined,
                    markLine: {silent: true, symbol: "none", label: {show: false},
                        lineStyle: {color: quiet, type: "solid", width: 1}, data: [{yAxis: 0}]}
                },
                {
                    name: words.scheduled, type: "scatter", symbol: "triangle", symbolRotate: 180, symbolSize: 11,
                    symbolOffset: [0, -10], itemStyle: {color: colour("--good")}, data: marks(data.scheduled, points)
                },
                {
                    name: words.planned, type: "scatter", symbol: "triangle", symbolRotate: 180, symbolSize: 11,
                    symbolOffset: [0, -10], itemStyle: {color: "transparent", borderColor: colour("--accent"), borderWidth: 1.5},
                    data: marks(data.planned, points)
                },
                {
                    name: words.needed, type: "bar", xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 26,
                    itemStyle: {color: quiet, opacity: 0.55},
                    data: data.needed.map(function (need) { return [need.day, need.amount]; })
                }
            ]
        };
    }

    function draw(root) {
        if (!window.echarts) {
            return;
        }
        root.querySelectorAll("[data-picture=projected-stock]").forEach(function (element) {
            var source = element.parentElement.querySelector("script.picture-data");
            var chart = window.echarts.getInstanceByDom(element) || window.echarts.init(element, null, {renderer: "svg"});
            var picture = JSON.parse(source.textContent);
            chart.setOption(option(picture.drawn, picture.words), true);
        });
    }

    document.addEventListener("DOMContentLoaded", function () { draw(document); });
    document.addEventListener("htmx:afterSwap", function () { draw(document); });
    window.addEventListener("resize", function () {
        document.querySelectorAll("[data-picture=projected-stock]").forEach(function (element) {
            var chart = window.echarts && window.echarts.getInstanceByDom(element);
            if (chart) {
                chart.resize();
            }
        });
    });
    new MutationObserver(function () { draw(document); })
        .observe(document.documentElement, {attributes: true, attributeFilter: ["data-bs-theme"]});
})();
