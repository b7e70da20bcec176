"use strict";

// Stacked bars by day. Numbers and names come from the page; colours follow the theme.
(function () {
    var drawn = [];

    function colour(name) {
        return window.getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    function options(data) {
        return {
            animation: false,
            aria: {enabled: true, label: {enabled: false}, decal: {show: true}},
            grid: {left: 4, right: 4, top: 8, bottom: 4, containLabel: true},
            tooltip: {trigger: "axis", renderMode: "richText", axisPointer: {type: "shadow"}},
            xAxis: {
                type: "category",
                data: data.bars.map(function (bar) { return bar.label; }),
                axisLabel: {color: colour("--ink-quiet"), fontSize: 10, rotate: 60},
                axisTick: {show: false},
                axisLine: {lineStyle: {color: colour("--line")}}
            },
            yAxis: {
                type: "value",
                minInterval: 1,
                axisLabel: {color: colour("--ink-quiet"), fontSize: 10},
                splitLine: {lineStyle: {color: colour("--line")}}
            },
            series: data.names.map(function (name, at) {
                return {
                    name: name,
                    type: "bar",
                    stack: "all",
                    itemStyle: {color: colour(data.colours[at])},
                    data: data.bars.map(function (bar) { return bar.values[at]; })
                };
            })
        };
    }

    function draw(place) {
        var source = place.parentElement.querySelector("script.picture-data");
        var data = JSON.parse(source.textContent);
        var chart = window.echarts.init(place);
        chart.setOption(options(data));
        chart.on("click", function (bar) {
            window.location.assign(data.bars[bar.dataIndex].address);
        });
        drawn.push({place: place, chart: chart, data: data});
    }

    function drawAll() {
        drawn = drawn.filter(function (one) {
            var stays = document.contains(one.place);
            if (!stays) {
                one.chart.dispose();
            }
            return stays;
        });
        document.querySelectorAll(".picture-bars").forEach(function (place) {
            if (!drawn.some(function (one) { return one.place === place; })) {
                draw(place);
            }
        });
    }

    window.addEventListener("resize", function () {
        drawn.forEach(function (one) { one.chart.resize(); });
    });
    new MutationObserver(function () {
        drawn.forEach(function (one) { one.chart.setOption(options(one.data)); });
    }).observe(document.documentElement, {attributes: true, attributeFilter: ["data-bs-theme"]});
    document.addEventListener("htmx:load", drawAll);
    document.addEventListener("DOMContentLoaded", drawAll);
    drawAll();
})();
